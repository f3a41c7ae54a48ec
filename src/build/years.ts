import { dirname } from 'node:path';
import { factsOf, type FactSource } from './facts.ts';
import { keyOf } from './keys.ts';
import type { RenderedPart, RenderSource } from './declarations.ts';
import type { FileFacts } from '../export/datapackage.ts';
import type { ParquetFacts } from '../export/parquet.ts';
import { parquetPartsOf } from '../export/parquet.ts';
import { DATA_TABLES } from '../export/resources/index.ts';
import type { ParquetTask, SegmentInfo } from './tasks.ts';

/** The search index of a year, written unless it is there. */
export async function yearSegment(
  year: number,
  parts: readonly RenderedPart[],
  { bill, cache, pool, site }: Pick<RenderSource, 'bill' | 'cache' | 'pool' | 'site'>,
): Promise<SegmentInfo> {
  const name = `search/index/${String(year)}`;
  const keys = parts.map(({ recordsKey }) => recordsKey);
  const key = keyOf('segment', year, keys);
  const kept = bill.keep(name, key);
  if (kept) return kept.info as SegmentInfo;
  const records = keys.map((each) => cache.file('records', each));
  const [former] = bill.before(name);
  const before = former === undefined ? null : dirname(former);
  const { info, files } = await pool.run(
    () => ({ kind: 'segment', year, records, site, before }) as const,
    `segment ${String(year)}`,
  );
  bill.add(name, { key, files, info });
  return info;
}

/** The Parquet files of a year, written unless they are there. */
export async function yearParquet(
  year: number,
  parts: readonly RenderedPart[],
  source: FactSource & Pick<RenderSource, 'bill' | 'cache' | 'pool' | 'site'>,
): Promise<readonly FileFacts[]> {
  const { bill, cache, pool, site } = source;
  const name = `data/parquet/${String(year)}`;
  const key = keyOf(
    'parquet',
    year,
    parts.map(({ rowsKey }) => rowsKey),
  );
  const kept = bill.keep(name, key);
  if (kept) return kept.info as FileFacts[];
  const told = (): ParquetTask['parts'] =>
    parts.map(({ part, key: own }) => ({
      part: cache.file('parts', own),
      facts: factsOf(part, source, new Set()),
    }));
  const { files } = await pool.run(
    () => ({ kind: 'parquet', year, parts: told(), site }) as const,
    `parquet ${String(year)}`,
  );
  const info = files;
  bill.add(name, { key, files: files.map((file) => `data/${file.name}`), info });
  return info;
}

/** The Parquet files of all years, in the order in which they are listed. */
export function parquetFactsOf(
  years: readonly number[],
  written: ReadonlyMap<string, FileFacts>,
): ParquetFacts[] {
  return parquetPartsOf(DATA_TABLES, years).flatMap(({ path, year, table }) => {
    const file = written.get(path);
    return file ? [{ ...file, year, table: table.resource.name }] : [];
  });
}
