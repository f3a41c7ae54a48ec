import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A short, stable id made from content, so that inserting a row moves no citation.
 * @param length number of base32 characters (5 bits each), at most 50.
 */
export function contentId(text: string, length: number): string {
  const hash = sha256(utf8ToBytes(text));
  let id = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of hash) {
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
