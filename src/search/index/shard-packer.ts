import { BitWriter } from './bit-writer.ts';
import type { ShardEntry } from './directory.ts';
import { sharedUnits, writeKey } from './keys.ts';
import { ByteWriter } from './varints.ts';

export interface Shard extends Pick<ShardEntry, 'from' | 'depth'> {
  readonly bytes: Uint8Array;
}

/** A shard as far as it has been written. */
interface OpenShard {
  readonly from: string;
  depth: number;
  keys: number;
  /** About what it takes. */
  size: number;
}

/** About what a key takes. */
const KEY_BYTES = 4;

/** Packs keys, which come in their order, into shards of about the same size. */
export class ShardPacker {
  /** What is stored of each key is written here first. */
  readonly body = new BitWriter();
  readonly #size: number;
  readonly #shards: Shard[] = [];
  #head = new ByteWriter();
  #open: OpenShard | null = null;
  /** Where in `body` what belongs to the last key ends. */
  #end = 0;
  #last: readonly number[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** Takes what has been written to `body` since the last key as what is stored of this one. */
  add(key: readonly number[]): void {
    const length = this.body.length - this.#end;
    const more = length + KEY_BYTES;
    if (this.#open && this.#open.size + more > this.#size) this.#close();
    const before = this.#open ? this.#last : [];
    this.#open ??= { from: apart(key, this.#last), depth: key.length, keys: 0, size: 0 };
    writeKey(this.#head, key, before);
    this.#head.varint(length);
    this.#open.depth = Math.min(this.#open.depth, key.length);
    this.#open.keys += 1;
    this.#open.size += more;
    this.#end += length;
    this.#last = key;
  }

  /** Where shards begin, the one being written among them. */
  begins(): { readonly from: string }[] {
    return this.#open ? [...this.#shards, this.#open] : [...this.#shards];
  }

  /** All shards; nothing can be added afterwards. */
  finish(): Shard[] {
    this.#close();
    return this.#shards;
  }

  #close(): void {
    if (!this.#open) return;
    const { from, depth, keys } = this.#open;
    const bytes = new ByteWriter();
    bytes.varint(keys);
    bytes.append(this.#head.bytes());
    bytes.append(this.body.take(this.#end));
    this.#shards.push({ from, depth, bytes: bytes.bytes() });
    this.#head = new ByteWriter();
    this.#open = null;
    this.#end = 0;
  }
}

/** As much of a key as sets it apart from the one before. */
function apart(key: readonly number[], before: readonly number[]): string {
  return String.fromCharCode(...key.slice(0, sharedUnits(key, before) + 1));
}
