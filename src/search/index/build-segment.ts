import type { SearchRecord } from '../records.ts';
import { amountRange, fenOf } from './amount-range.ts';
import { writeDirectory } from './directory.ts';
import type { Combination, DepartmentRun, Directory, ShardEntry } from './directory.ts';
import { layOut } from './layout.ts';
import { buildShards } from './build-shards.ts';
import type { Shard } from './shard-packer.ts';
import { DIRECTORY_FILE, listPath, shardPath } from './segment.ts';
import { ByteWriter } from './varints.ts';

/** A file of the index; `path` is below the segment's folder. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * All files of one fiscal year, the same for the same records.
 * @param records of that year, ordered by id, so that the declarations of a department stand
 *   together
 */
export function buildSegment(year: number, records: readonly SearchRecord[]): IndexFile[] {
  const layout = layOut(records);
  const { positions, places } = buildShards(layout);
  const directory: Directory = {
    year,
    classes: layout.classes,
    departments: departmentRuns(records),
    ...combinationsOf(records),
    shards: positions.map(entryOf),
    lists: places.map(entryOf),
  };
  return [
    { path: DIRECTORY_FILE, bytes: writeDirectory(directory) },
    { path: 'amounts.bin', bytes: amountsOf(records) },
    { path: 'names.json', bytes: utf8(JSON.stringify(records.map(({ name }) => name))) },
    ...positions.map(({ bytes }, index) => ({ path: shardPath(index), bytes })),
    ...places.map(({ bytes }, index) => ({ path: listPath(index), bytes })),
  ];
}

function entryOf({ from, depth, bytes }: Shard): ShardEntry {
  return { from, depth, bytes: bytes.length };
}

/** "2020/<department>/<slug>" → the department's code. */
function departmentOf({ id }: SearchRecord): string {
  return id.split('/')[1] ?? '';
}

function departmentRuns(records: readonly SearchRecord[]): DepartmentRun[] {
  return [...Map.groupBy(records, departmentOf)].map(([code, own]) => ({
    code,
    name: own[0]?.department ?? code,
    declarations: own.length,
  }));
}

function combinationsOf(
  records: readonly SearchRecord[],
): Pick<Directory, 'combinations' | 'declarations'> {
  const keys = records.map(({ category, purpose, amount }) =>
    JSON.stringify([category, purpose, amountRange(amount)]),
  );
  const distinct = [...new Set(keys)].sort();
  const indexes = new Map(distinct.map((key, index) => [key, index]));
  const combinations = distinct.map((key): Combination => {
    const [category, purpose, range] = JSON.parse(key) as [string, string, number];
    return { category, purpose, amountRange: range };
  });
  return { combinations, declarations: keys.map((key) => indexes.get(key) ?? 0) };
}

/** 本年度项目金额 of each declaration in 分: for sorting by it, fetched only then. */
function amountsOf(records: readonly SearchRecord[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { amount } of records) writer.varint(Number(fenOf(amount)));
  return writer.bytes();
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
