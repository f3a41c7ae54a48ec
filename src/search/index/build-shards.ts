import type { BitWriter } from './bits.ts';
import { createLeafWriter } from './leaf-body.ts';
import { leavesOf } from './leaves.ts';
import type { Layout } from './layout.ts';
import { writeKey } from './keys.ts';
import { ByteWriter } from './varints.ts';

export interface Shard {
  readonly firstKey: string;
  readonly depth: number;
  readonly bytes: Uint8Array;
}

/**
 * Small shards make a query cheap, but hosts limit the number of files: a year of ten thousand
 * declarations must do with two thousand, so that ten years stay below twenty thousand.
 */
const SMALLEST = 4 << 10;
const MOST_FILES = 1800;
/** About what a position takes; only the size of shards depends on it. */
const BYTES_PER_POSITION = 2;

interface Entry {
  readonly key: string;
  readonly body: Uint8Array;
}

/** All postings in files of about the same size, ordered by key. */
export function buildShards(layout: Layout, writer: BitWriter): Shard[] {
  const size = Math.max(SMALLEST, (layout.units.length * BYTES_PER_POSITION) / MOST_FILES);
  const writeLeaf = createLeafWriter(layout, writer);
  const shards: Shard[] = [];
  let entries: Entry[] = [];
  let bytes = 0;
  for (const { key, from, to, starts } of leavesOf(layout, size / BYTES_PER_POSITION)) {
    writer.reset();
    writeLeaf(starts, from, to, key.length);
    const body = writer.bytes();
    if (entries.length > 0 && bytes + body.length > size) {
      shards.push(shardOf(entries));
      entries = [];
      bytes = 0;
    }
    entries.push({ key, body });
    bytes += body.length + KEY_BYTES;
  }
  if (entries.length > 0) shards.push(shardOf(entries));
  return shards;
}

/** About what a key takes. */
const KEY_BYTES = 4;

function shardOf(entries: readonly Entry[]): Shard {
  const head = new ByteWriter();
  head.varint(entries.length);
  let before = '';
  for (const { key, body } of entries) {
    writeKey(head, key, before);
    head.varint(body.length);
    before = key;
  }
  const bytes = new Uint8Array(entries.reduce((sum, { body }) => sum + body.length, head.length));
  bytes.set(head.bytes());
  let at = head.length;
  for (const { body } of entries) {
    bytes.set(body, at);
    at += body.length;
  }
  const depth = entries.reduce((least, { key }) => Math.min(least, key.length), Infinity);
  return { firstKey: entries[0]?.key ?? '', depth, bytes };
}
