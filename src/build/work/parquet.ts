import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { encodeRows, joinRows, parquetPartsOf, type EncodedRows } from '../../export/parquet.ts';
import { DATA_TABLES } from '../../export/resources/index.ts';
import { keepFile, writeBelow } from '../files.ts';
import { dataSource } from '../part-data.ts';
import type { GroupTask, ParquetOutcome, ParquetTask, WorkerSetup } from '../tasks.ts';
import { partIn } from './parts.ts';

/** Rows of every table, by its name. */
type Group = ReadonlyMap<string, EncodedRows>;

/** Encodes the rows of several parts. */
export function groupTask({ parts, keep }: GroupTask, { frame, base }: WorkerSetup): null {
  const read = parts.map(({ part, facts }) => ({ part: partIn(part), facts }));
  const source = dataSource(read, frame, base);
  const group: Group = new Map(
    DATA_TABLES.map((table) => [table.resource.name, encodeRows(table, source)]),
  );
  keepFile(keep, serialize(group));
  return null;
}

/** Writes the Parquet files of a year. */
export function parquetTask({ year, groups, site }: ParquetTask): ParquetOutcome {
  const read = groups.map((file) => deserialize(readFileSync(file)) as Group);
  const files = parquetPartsOf(DATA_TABLES, [year]).map(({ table, path }) => {
    const bytes = joinRows(
      table,
      read.flatMap((group) => group.get(table.resource.name) ?? []),
    );
    writeBelow(site, `data/${path}`, bytes);
    return { name: path, bytes: bytes.length, sha256: hash('sha256', bytes) };
  });
  return { files };
}
