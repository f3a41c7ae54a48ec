import { transcode } from 'node:buffer';

/**
 * A text as UTF-8. By way of UTF-16, which is how it lies in memory: Node encodes a text with a
 * single Chinese character in it character by character, five times as slowly.
 */
export function utf8(text: string): Uint8Array {
  // transcode() refuses half of a pair, for which an encoder writes U+FFFD.
  const utf16 = Buffer.from(text.toWellFormed(), 'utf16le');
  return transcode(utf16, 'utf16le', 'utf8');
}
