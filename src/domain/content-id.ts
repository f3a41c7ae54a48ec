import { sha256 } from '@noble/hashes/sha2.js';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A declaration has some fifty ids; one hasher and its bytes serve them all. */
const EMPTY = sha256.create();
const HASHER = sha256.create();
const HASH = new Uint8Array(HASHER.outputLen);
const ENCODER = new TextEncoder();
/** A UTF-16 unit takes at most three bytes. */
const MOST_BYTES = 3;
let bytes = new Uint8Array(4096);

/**
 * A short, stable id made from content, so that inserting a row moves no citation.
 * @param length number of base32 characters (5 bits each), at most 50.
 */
export function contentId(text: string, length: number): string {
  hash(text);
  let id = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of HASH) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5 && id.length < length) {
      bits -= 5;
      id += ALPHABET.charAt((buffer >> bits) & 31);
    }
    if (id.length === length) break;
    buffer &= (1 << bits) - 1;
  }
  return id;
}

/** Leaves the SHA-256 of a text in HASH. */
function hash(text: string): void {
  if (text.length * MOST_BYTES > bytes.length) bytes = new Uint8Array(text.length * MOST_BYTES);
  const { written } = ENCODER.encodeInto(text, bytes);
  EMPTY._cloneInto(HASHER);
  HASHER.update(bytes.subarray(0, written));
  HASHER.digestInto(HASH);
}

/** Gives ids to rows; the second row of the same content becomes `…-2`. */
export function rowIds(prefix: string): (content: string) => string {
  const seen = new Map<string, number>();
  return (content) => {
    const id = `${prefix}-${contentId(content, 8)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${String(count)}`;
  };
}
