import type { BitWriter } from './bits.ts';
import type { ShardEntry } from './directory.ts';
import { createLeafWriter } from './leaf-body.ts';
import { stretchesOf } from './leaves.ts';
import type { Layout } from './layout.ts';
import { writeKey } from './keys.ts';
import { createPlaceListWriter } from './place-lists.ts';
import { TOO_MANY, shardsFor } from './shards-for.ts';
import { ByteWriter } from './varints.ts';

export interface Shard extends Pick<ShardEntry, 'from' | 'depth'> {
  readonly bytes: Uint8Array;
}

export interface Shards {
  /** Positions by key. */
  readonly positions: readonly Shard[];
  /** Places of what is too common for its positions to be fetched. */
  readonly places: readonly Shard[];
}

/**
 * Small shards make a query cheap, but hosts limit the number of files: a year of ten thousand
 * declarations must do with two thousand, so that ten years stay below twenty thousand.
 */
const SMALLEST = 4 << 10;
const MOST_FILES = 1660;
/** Lists of places are asked for rarely; their shards may be larger. */
const PLACES_SIZE = 2;
/** About what a position takes; only the size of shards depends on it. */
const BYTES_PER_POSITION = 2;
/** Share of a shard that a key may fill before longer ones divide it. */
const DIVIDED = 0.25;

/** What is stored of a key stands here among all that has been written. */
interface Entry {
  readonly key: string;
  readonly at: number;
  readonly length: number;
}

/** All postings in files of about the same size, ordered by key. */
export function buildShards(layout: Layout, writer: BitWriter): Shards {
  const size = Math.max(SMALLEST, (layout.units.length * BYTES_PER_POSITION) / MOST_FILES);
  const starts = size / BYTES_PER_POSITION;
  const writeLeaf = createLeafWriter(layout, writer);
  const writePlaces = createPlaceListWriter(layout, writer);
  const leaves: Entry[] = [];
  const common: Entry[] = [];
  for (const stretch of stretchesOf(layout, starts * DIVIDED)) {
    const { key, from, to, divided } = stretch;
    if (divided && to - from < starts) continue;
    const at = writer.length;
    (divided ? writePlaces : writeLeaf)(stretch.starts, from, to, key.length);
    (divided ? common : leaves).push({ key, at, length: writer.length - at });
  }
  const written = writer.bytes();
  const positions = pack(leaves, written, size);
  const spread = common.filter(({ key }) => shardsFor(key, positions).length >= TOO_MANY);
  return { positions, places: pack(withoutChains(spread, written), written, size * PLACES_SIZE) };
}

/** Of phrases that stand at the same places, each going on from the one before, only the last. */
function withoutChains(entries: readonly Entry[], written: Uint8Array): Entry[] {
  const bodyOf = ({ at, length }: Entry): Uint8Array => written.subarray(at, at + length);
  return entries.filter((entry, index) => {
    const next = entries[index + 1];
    return !(next?.key.startsWith(entry.key) === true && equal(bodyOf(entry), bodyOf(next)));
  });
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** About what a key takes. */
const KEY_BYTES = 4;

function pack(entries: readonly Entry[], written: Uint8Array, size: number): Shard[] {
  const shards: Shard[] = [];
  let own: Entry[] = [];
  let bytes = 0;
  let last = '';
  for (const entry of entries) {
    const more = entry.length + KEY_BYTES;
    if (own.length > 0 && bytes + more > size) {
      shards.push(shardOf(own, written, last));
      last = own.at(-1)?.key ?? '';
      own = [];
      bytes = 0;
    }
    own.push(entry);
    bytes += more;
  }
  if (own.length > 0) shards.push(shardOf(own, written, last));
  return shards;
}

/** @param last key of the shard before */
function shardOf(entries: readonly Entry[], written: Uint8Array, last: string): Shard {
  const head = new ByteWriter();
  head.varint(entries.length);
  let before = '';
  for (const { key, length } of entries) {
    writeKey(head, key, before);
    head.varint(length);
    before = key;
  }
  const bytes = new Uint8Array(entries.reduce((sum, { length }) => sum + length, head.length));
  bytes.set(head.bytes());
  let next = head.length;
  for (const { at, length } of entries) {
    bytes.set(written.subarray(at, at + length), next);
    next += length;
  }
  const depth = entries.reduce((least, { key }) => Math.min(least, key.length), Infinity);
  return { from: apart(entries[0]?.key ?? '', last), depth, bytes };
}

/** As much of a key as sets it apart from the one before. */
function apart(key: string, before: string): string {
  let length = 0;
  while (length < key.length && key.charCodeAt(length) === before.charCodeAt(length)) length += 1;
  return key.slice(0, length + 1);
}
