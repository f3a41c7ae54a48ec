import { sha256 as portable } from '@noble/hashes/sha2.js';

/** Gives the SHA-256 of a text's UTF-8, a character of code 0–255 for each byte. */
export type Sha256 = (text: string) => string;

/** A declaration has some fifty ids; one hasher and its bytes serve them all. */
const EMPTY = portable.create();
const HASHER = portable.create();
const HASH = new Uint8Array(HASHER.outputLen);
const ENCODER = new TextEncoder();
/** A UTF-16 unit takes at most three bytes. */
const MOST_BYTES = 3;
let bytes = new Uint8Array(4096);

/** Runs wherever JavaScript does, also in the browser. */
export const portableSha256: Sha256 = (text) => {
  if (text.length * MOST_BYTES > bytes.length) bytes = new Uint8Array(text.length * MOST_BYTES);
  const { written } = ENCODER.encodeInto(text, bytes);
  EMPTY._cloneInto(HASHER);
  HASHER.update(bytes.subarray(0, written));
  HASHER.digestInto(HASH);
  return String.fromCharCode(...HASH);
};

let current = portableSha256;

/** Puts the platform's own SHA-256 in place, which says the same several times faster. */
export function hashWith(native: Sha256): void {
  current = native;
}

/** The SHA-256 of a text's UTF-8, a character of code 0–255 for each byte. */
export function sha256(text: string): string {
  return current(text);
}
