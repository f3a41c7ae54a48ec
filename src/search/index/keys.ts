import type { ByteReader, ByteWriter } from './varints.ts';

/**
 * Ordered keys, each written as what sets it apart from the one before: how many UTF-16 units they
 * share, how many follow, and these; the first of them as a difference, for the order makes it
 * larger.
 */
export function writeKey(writer: ByteWriter, key: string, before: string): void {
  let shared = 0;
  while (shared < key.length && key.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
  const added = key.length - shared;
  writer.byte((shared << 4) | added);
  const floor = shared < before.length ? before.charCodeAt(shared) : 0;
  for (let at = shared; at < key.length; at += 1) {
    writer.varint(key.charCodeAt(at) - (at === shared ? floor : 0));
  }
}

export function readKey(reader: ByteReader, before: string): string {
  const lengths = reader.byte();
  const shared = lengths >> 4;
  const added = lengths & 15;
  const floor = shared < before.length ? before.charCodeAt(shared) : 0;
  let key = before.slice(0, shared);
  for (let at = 0; at < added; at += 1) {
    key += String.fromCharCode(reader.varint() + (at === 0 ? floor : 0));
  }
  return key;
}
