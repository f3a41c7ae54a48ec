import { transcode } from 'node:buffer';

/** Taken once and kept: a page has some sixty thousand bytes of UTF-16. */
let scratch = Buffer.alloc(0);

/**
 * A text as UTF-8. By way of UTF-16, which is how it lies in memory: Node encodes a text with a
 * single Chinese character in it character by character, five times as slowly.
 */
export function utf8(text: string): Uint8Array {
  const size = text.length * 2;
  if (scratch.length < size) scratch = Buffer.allocUnsafeSlow(size * 2);
  // transcode() refuses half of a pair, for which an encoder writes U+FFFD.
  scratch.write(text.toWellFormed(), 'utf16le');
  return transcode(scratch.subarray(0, size), 'utf16le', 'utf8');
}
