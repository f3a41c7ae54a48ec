import type { Corpus } from '../../domain/corpus.ts';
import type { Declaration } from '../../domain/declaration.ts';

/** Beyond this many names the index leads to the departments' own lists. */
export const MOST_NAMES = 400;

export interface DepartmentGroup {
  readonly code: string;
  readonly name: string;
  readonly declarations: readonly Declaration[];
}

export interface YearGroup {
  readonly year: number;
  readonly departments: readonly DepartmentGroup[];
}

/** Declarations by year (newest first) and department (ordered by code). */
export function projectIndex(corpus: Corpus): YearGroup[] {
  const years = Map.groupBy(corpus.declarations, ({ fiscalYear }) => fiscalYear);
  return corpus.years.map((year) => ({
    year,
    departments: [...Map.groupBy(years.get(year) ?? [], ({ department }) => department)].map(
      ([code, declarations]) => ({
        code,
        name: corpus.departments.get(code)?.name ?? code,
        declarations,
      }),
    ),
  }));
}
