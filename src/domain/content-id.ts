import { sha256 } from './sha256.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Two characters of an id for every ten bits. */
const PAIRS = Array.from(
  { length: 1024 },
  (_, bits) => ALPHABET.charAt(bits >> 5) + ALPHABET.charAt(bits & 31),
);
/** So many bytes are as many bits as eight characters. */
const STEP = 5;

/**
 * A short, stable id made from content, so that inserting a row moves no citation.
 * @param length number of base32 characters (5 bits each), at most 50.
 */
export function contentId(text: string, length: number): string {
  const hash = sha256(text);
  let id = '';
  for (let at = 0; id.length < length; at += STEP) {
    // Beyond the hash there is NaN, which counts as 0.
    const middle = hash.charCodeAt(at + 2);
    const first = (hash.charCodeAt(at) << 12) | (hash.charCodeAt(at + 1) << 4) | (middle >> 4);
    const last = ((middle & 15) << 16) | (hash.charCodeAt(at + 3) << 8) | hash.charCodeAt(at + 4);
    id += pairs(first) + pairs(last);
  }
  return id.slice(0, length);
}

/** Four characters for twenty bits. */
function pairs(bits: number): string {
  return (PAIRS[bits >> 10] ?? '') + (PAIRS[bits & 1023] ?? '');
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
