import type { ByteReader, ByteWriter } from './varints.ts';

/**
 * Ordered keys, each written as what sets it apart from the one before: how many UTF-16 units they
 * share, how many follow, and these; the first of them as a difference, for the order makes it
 * larger.
 */
export function writeKey(
  writer: ByteWriter,
  key: ArrayLike<number>,
  before: ArrayLike<number>,
): void {
  const shared = sharedUnits(key, before);
  writer.byte((shared << 4) | (key.length - shared));
  const floor = before[shared] ?? 0;
  for (let at = shared; at < key.length; at += 1) {
    writer.varint((key[at] ?? 0) - (at === shared ? floor : 0));
  }
}

/** How many units two keys begin with in common. */
export function sharedUnits(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
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
