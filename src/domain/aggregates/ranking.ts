import type { Corpus } from '../corpus.ts';
import type { BriefDeclaration, Fen } from '../declaration.ts';

/** So many declarations stand on one page of a list. */
export const LIST_SIZE = 200;

/** The declarations of one year, largest amount first. */
export interface YearRanking {
  readonly declarations: readonly BriefDeclaration[];
  /** Code of the department → its declarations, largest amount first. */
  readonly byDepartment: ReadonlyMap<string, readonly BriefDeclaration[]>;
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

/** Who stands beside a declaration in the ranking of its department. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly fen: Fen;
}

export interface Neighbours {
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
}

/** The neighbours of every declaration of one department in one year, by id. */
export function neighboursIn(
  corpus: Corpus,
  year: number,
  department: string,
): ReadonlyMap<string, Neighbours> {
  const ranked = rankingOf(corpus, year).byDepartment.get(department) ?? [];
  return new Map(
    ranked.map(({ id }, at) => [
      id,
      { previous: neighbour(ranked[at - 1]), next: neighbour(ranked[at + 1]) },
    ]),
  );
}

function neighbour(declaration: BriefDeclaration | undefined): Neighbour | null {
  if (!declaration) return null;
  const { id, name, totalAmount } = declaration;
  return { id, name, fen: totalAmount.fen };
}
