import { dirname } from 'node:path';
import { factsOf, type FactSource } from './facts.ts';
import { keyOf } from './keys.ts';
import type { RenderedPart, RenderSource } from './declarations.ts';
import type { FileFacts } from '../export/datapackage.ts';
import type { ParquetFacts } from '../export/parquet.ts';
import { parquetPartsOf, rowGroupsOf } from '../export/parquet.ts';
import { DATA_TABLES } from '../export/resources/index.ts';
import type { SegmentInfo } from './tasks.ts';

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
  source: GroupSource,
): Promise<readonly FileFacts[]> {
  const { bill, cache, pool, site } = source;
  const name = `data/parquet/${String(year)}`;
  const groups = rowGroupsOf(parts, ({ part }) => part.entries.length).map((own) => {
    const rows = own.map(({ rowsKey }) => rowsKey);
    return { own, key: keyOf('group', rows) };
  });
  // Asked for either way, so that they are kept.
  const files = groups.map(({ key }) => cache.file('groups', key));
  const key = keyOf(
    'parquet',
    year,
    groups.map((group) => group.key),
  );
  const kept = bill.keep(name, key);
  if (kept) return kept.info as FileFacts[];
  await Promise.all(
    groups
      .filter((group) => !cache.has('groups', group.key))
      .map((group) => encodeGroup(group.own, cache.file('groups', group.key), source)),
  );
  const { files: info } = await pool.run(
    () => ({ kind: 'parquet', year, groups: files, site }) as const,
    `parquet ${String(year)}`,
  );
  bill.add(name, { key, files: info.map((file) => `data/${file.name}`), info });
  return info;
}

type GroupSource = FactSource & Pick<RenderSource, 'bill' | 'cache' | 'pool' | 'site'>;

async function encodeGroup(
  parts: readonly RenderedPart[],
  keep: string,
  source: GroupSource,
): Promise<void> {
  const { cache, pool } = source;
  const [first] = parts;
  await pool.run(
    () => ({
      kind: 'group' as const,
      parts: parts.map(({ part, key }) => ({
        part: cache.file('parts', key),
        facts: factsOf(part, source, new Set()),
      })),
      keep,
    }),
    first ? cache.file('parts', first.key) : keep,
  );
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
