import { aggregatesOf } from '../../domain/aggregates/index.ts';
import type { Corpus } from '../../domain/corpus.ts';
import { declarationsOf } from '../../domain/aggregates/sums.ts';
import type { Table } from '../../domain/table.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
import type { Portal } from '../../site/portal.ts';

/** Tables of a corpus by year, computed once and kept as long as the corpus. */
const computed = new WeakMap<Corpus, Map<number, readonly Table[]>>();

export function tablesOf(corpus: Corpus, year: number): readonly Table[] {
  const years = computed.get(corpus) ?? new Map<number, readonly Table[]>();
  computed.set(corpus, years);
  const tables = years.get(year) ?? aggregatesOf(corpus, year);
  years.set(year, tables);
  return tables;
}

interface TablePath {
  readonly params: { readonly year: string; readonly name: string };
  readonly props: { readonly year: number; readonly table: Table };
  /** What the table is made of. */
  readonly cacheKey: string | undefined;
}

/** One path per table and year, for the page and the CSV alike. */
export function tablePaths(portal: Pick<Portal, 'corpus' | 'stamps'>): TablePath[] {
  const { corpus } = portal;
  return corpus.years.flatMap((year) => {
    const cacheKey = tablesKey(portal, year);
    return tablesOf(corpus, year).map((table) => ({
      params: { year: String(year), name: table.id },
      props: { year, table },
      cacheKey,
    }));
  });
}

/** What all tables of a year are made of. */
export function tablesKey(
  portal: Pick<Portal, 'corpus' | 'stamps'>,
  year: number,
): string | undefined {
  const ids = declarationsOf(portal.corpus, year).map(({ id }) => id);
  return cacheKeyOf(portal, ids, ...portal.corpus.years);
}
