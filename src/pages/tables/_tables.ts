import { aggregatesOf } from '../../domain/aggregates/index.ts';
import type { Corpus } from '../../domain/corpus.ts';
import type { Table } from '../../domain/table.ts';

/** Tables of a corpus by year, computed once and kept as long as the corpus. */
const computed = new WeakMap<Corpus, Map<number, readonly Table[]>>();

export function tablesOf(corpus: Corpus, year: number): readonly Table[] {
  const years = computed.get(corpus) ?? new Map<number, readonly Table[]>();
  computed.set(corpus, years);
  const tables = years.get(year) ?? aggregatesOf(corpus, year);
  years.set(year, tables);
  return tables;
}

/** One path per table and year, for the page and the CSV alike. */
export function tablePaths(
  corpus: Corpus,
): { params: { year: string; name: string }; props: { year: number; table: Table } }[] {
  return corpus.years.flatMap((year) =>
    tablesOf(corpus, year).map((table) => ({
      params: { year: String(year), name: table.id },
      props: { year, table },
    })),
  );
}
