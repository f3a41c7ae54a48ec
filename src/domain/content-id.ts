import { sha256Hex } from './sha256.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Five hex digits are as many bits as four characters of an id. */
const DIGITS = 5;

/**
 * A short, stable id made from content, so that inserting a row moves no citation.
 * @param length number of base32 characters (5 bits each), at most 50.
 */
export function contentId(text: string, length: number): string {
  const hex = sha256Hex(text);
  let id = '';
  for (let at = 0; id.length < length; at += DIGITS) {
    const bits = parseInt(hex.slice(at, at + DIGITS).padEnd(DIGITS, '0'), 16);
    id += ALPHABET.charAt(bits >> 15) + ALPHABET.charAt((bits >> 10) & 31);
    id += ALPHABET.charAt((bits >> 5) & 31) + ALPHABET.charAt(bits & 31);
  }
  return id.slice(0, length);
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
