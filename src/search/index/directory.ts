import type { PlaceClass } from './place-class.ts';
import { readKey, writeKey } from './keys.ts';
import type { SlotPlan } from './slots.ts';
import { ByteReader, ByteWriter } from './varints.ts';

/** One file of postings. */
export interface ShardEntry {
  /** No key in it comes before this, and every key of the shards before does. */
  readonly from: string;
  /** Units that every key in it has at least. */
  readonly depth: number;
  readonly bytes: number;
}

/** What facets tell apart; declarations point to the combination they have. */
export interface Combination {
  readonly category: string;
  readonly purpose: string;
  /** Index of the range of 本年度项目金额, see amount-range.ts. */
  readonly amountRange: number;
}

export interface DepartmentRun {
  readonly code: string;
  readonly name: string;
  /** Declarations of this department, which stand together. */
  readonly declarations: number;
}

/** Everything about a segment but its postings: what the first query in it fetches. */
export interface Directory {
  readonly year: number;
  readonly classes: readonly (PlaceClass & { readonly plan: SlotPlan })[];
  readonly departments: readonly DepartmentRun[];
  readonly combinations: readonly Combination[];
  /** Index of the combination of each declaration, by ordinal. */
  readonly declarations: readonly number[];
  /** Positions by key. */
  readonly shards: readonly ShardEntry[];
  /** Places of phrases that fill many shards. */
  readonly lists: readonly ShardEntry[];
}

interface Head {
  readonly year: number;
  readonly classes: readonly PlaceClass[];
  readonly departments: readonly DepartmentRun[];
  readonly combinations: readonly Combination[];
}

export function writeDirectory(directory: Directory): Uint8Array {
  const writer = new ByteWriter();
  const classes = directory.classes.map(({ kind, level1, level2 }) => ({ kind, level1, level2 }));
  const { year, departments, combinations } = directory;
  writer.text(JSON.stringify({ year, classes, departments, combinations } satisfies Head));
  for (const { plan } of directory.classes) writePlan(writer, plan);
  writer.varint(directory.declarations.length);
  for (const combination of directory.declarations) writer.varint(combination);
  writeShards(writer, directory.shards);
  writeShards(writer, directory.lists);
  return writer.bytes();
}

export function readDirectory(bytes: Uint8Array): Directory {
  const reader = new ByteReader(bytes);
  const head = JSON.parse(reader.text()) as Head;
  const classes = head.classes.map((kind) => ({ ...kind, plan: readPlan(reader) }));
  const declarations = times(reader.varint(), () => reader.varint());
  const shards = readShards(reader);
  return { ...head, classes, declarations, shards, lists: readShards(reader) };
}

function writeShards(writer: ByteWriter, shards: readonly ShardEntry[]): void {
  writer.varint(shards.length);
  let before: readonly number[] = [];
  for (const { from, depth, bytes } of shards) {
    const key = Array.from({ length: from.length }, (_, at) => from.charCodeAt(at));
    writeKey(writer, key, before);
    writer.byte(depth);
    writer.varint(bytes);
    before = key;
  }
}

function readShards(reader: ByteReader): ShardEntry[] {
  let before = '';
  return times(reader.varint(), () => {
    before = readKey(reader, before);
    return { from: before, depth: reader.byte(), bytes: reader.varint() };
  });
}

function writePlan(writer: ByteWriter, plan: SlotPlan): void {
  writer.varint(plan.width);
  writer.varint(plan.perDeclaration);
  writer.varint(plan.total);
  writeIncreasing(
    writer,
    plan.larger.map(([ordinal]) => ordinal),
  );
  for (const [, more] of plan.larger) writer.varint(more);
  writeIncreasing(writer, plan.continued);
}

function readPlan(reader: ByteReader): SlotPlan {
  const width = reader.varint();
  const perDeclaration = reader.varint();
  const total = reader.varint();
  const ordinals = readIncreasing(reader);
  const larger = ordinals.map((ordinal) => [ordinal, reader.varint()] as const);
  return { width, perDeclaration, total, larger, continued: readIncreasing(reader) };
}

function writeIncreasing(writer: ByteWriter, values: readonly number[]): void {
  writer.varint(values.length);
  let before = 0;
  for (const value of values) {
    writer.varint(value - before);
    before = value;
  }
}

function readIncreasing(reader: ByteReader): number[] {
  let value = 0;
  return times(reader.varint(), () => (value += reader.varint()));
}

function times<T>(count: number, make: () => T): T[] {
  const made: T[] = [];
  for (let at = 0; at < count; at += 1) made.push(make());
  return made;
}
