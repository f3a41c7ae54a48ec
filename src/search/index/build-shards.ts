import { BitWriter } from './bit-writer.ts';
import { sharedUnits } from './keys.ts';
import { createLeafWriter } from './leaf-body.ts';
import { divideStarts } from './leaves.ts';
import type { Layout } from './layout.ts';
import { createPlaceListWriter } from './place-lists.ts';
import { ShardPacker } from './shard-packer.ts';
import type { Shard } from './shard-packer.ts';
import { TOO_MANY, shardsFor } from './shards-for.ts';

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
const MOST_FILES = 1500;
/** Lists of places are asked for rarely; their shards may be larger. */
const PLACES_SIZE = 2;
/** About what a position takes; only the size of shards depends on it. */
const BYTES_PER_POSITION = 2;
/** Share of a shard that a key may fill before longer ones divide it. */
const DIVIDED = 0.25;

/** All postings in files of about the same size, ordered by key. */
export function buildShards(layout: Layout): Shards {
  const size = Math.max(SMALLEST, (layout.text.length * BYTES_PER_POSITION) / MOST_FILES);
  const most = size / BYTES_PER_POSITION;
  const packer = new ShardPacker(size);
  const common = new CommonPhrases(layout);
  const writeLeaf = createLeafWriter(layout);
  divideStarts(layout, most * DIVIDED, most, {
    key: (starts, from, to, depth) => {
      writeLeaf(packer.body, starts, from, to, depth);
      packer.add(unitsAt(layout, starts[from] ?? 0, depth));
    },
    divided: (starts, from, to, depth) => {
      const key = unitsAt(layout, starts[from] ?? 0, depth);
      const shards = shardsFor(String.fromCharCode(...key), packer.begins());
      if (shards.length >= TOO_MANY) common.add(key, starts, from, to);
    },
  });
  return { positions: packer.finish(), places: common.pack(size * PLACES_SIZE) };
}

function unitsAt({ text, alphabet }: Layout, start: number, depth: number): number[] {
  const units: number[] = [];
  for (let at = start; at < start + depth; at += 1) units.push(alphabet[text[at] ?? 0] ?? 0);
  return units;
}

/** A phrase too common for its positions to be fetched, and what is stored of it. */
interface CommonPhrase {
  readonly key: readonly number[];
  readonly body: Uint8Array;
}

class CommonPhrases {
  readonly #found: CommonPhrase[] = [];
  readonly #write;
  readonly #writer = new BitWriter();

  constructor(layout: Layout) {
    this.#write = createPlaceListWriter(layout);
  }

  /** Takes phrases after those that go on from them. */
  add(key: readonly number[], starts: Uint32Array, from: number, to: number): void {
    this.#write(this.#writer, starts, from, to, key.length);
    this.#found.push({ key, body: this.#writer.take(this.#writer.length) });
  }

  pack(size: number): Shard[] {
    const packer = new ShardPacker(size);
    for (const { key, body } of withoutChains(this.#found.sort(byKey))) {
      packer.body.append(body);
      packer.add(key);
    }
    return packer.finish();
  }
}

function byKey({ key: a }: CommonPhrase, { key: b }: CommonPhrase): number {
  const shared = sharedUnits(a, b);
  return (a[shared] ?? -1) - (b[shared] ?? -1);
}

/** Of phrases that stand at the same places, each going on from the one before, only the last. */
function withoutChains(phrases: readonly CommonPhrase[]): CommonPhrase[] {
  return phrases.filter(({ key, body }, index) => {
    const next = phrases[index + 1];
    return !(next && sharedUnits(key, next.key) === key.length && equal(body, next.body));
  });
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
