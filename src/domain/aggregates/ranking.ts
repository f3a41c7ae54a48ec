import type { Corpus } from '../corpus.ts';
import type { Declaration, Fen } from '../declaration.ts';

/** So many declarations stand on one page of a list. */
export const LIST_SIZE = 200;

/** The declarations of one year, largest amount first. */
export interface YearRanking {
  readonly declarations: readonly Declaration[];
  /** Code of the department → its declarations, largest amount first. */
  readonly byDepartment: ReadonlyMap<string, readonly Declaration[]>;
}

const rankings = new WeakMap<Corpus, ReadonlyMap<number, YearRanking>>();
const EMPTY: YearRanking = { declarations: [], byDepartment: new Map() };

/** Ranked once per corpus, however many pages ask. */
export function rankingOf(corpus: Corpus, year: number): YearRanking {
  let years = rankings.get(corpus);
  if (!years) {
    years = rankYears(corpus);
    rankings.set(corpus, years);
  }
  return years.get(year) ?? EMPTY;
}

function rankYears(corpus: Corpus): Map<number, YearRanking> {
  const ranked = corpus.declarations.toSorted(
    (a, b) => descending(a.totalAmount.fen, b.totalAmount.fen) || (a.id < b.id ? -1 : 1),
  );
  const byYear = Map.groupBy(ranked, ({ fiscalYear }) => fiscalYear);
  return new Map(
    [...byYear].map(([year, declarations]) => [
      year,
      { declarations, byDepartment: Map.groupBy(declarations, ({ department }) => department) },
    ]),
  );
}

export function descending(a: Fen, b: Fen): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
