import { hash } from 'node:crypto';
import { parquetFile, parquetPartsOf } from '../../export/parquet.ts';
import { DATA_TABLES } from '../../export/resources/index.ts';
import { writeBelow } from '../files.ts';
import { dataSource } from '../part-data.ts';
import type { ParquetOutcome, ParquetTask, WorkerSetup } from '../tasks.ts';
import { partIn } from './parts.ts';

/** Writes the Parquet files of a year. */
export function parquetTask(
  { year, parts, site }: ParquetTask,
  { frame, base }: WorkerSetup,
): ParquetOutcome {
  const read = parts.map(({ part, facts }) => ({ part: partIn(part), facts }));
  const source = dataSource(read, frame, base);
  const files = parquetPartsOf(DATA_TABLES, [year]).map((part) => {
    const bytes = parquetFile(part, source);
    writeBelow(site, `data/${part.path}`, bytes);
    return { name: part.path, bytes: bytes.length, sha256: hash('sha256', bytes) };
  });
  return { files };
}
