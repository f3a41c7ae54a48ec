import type { Corpus, IndicatorEntry } from '../../domain/corpus.ts';
import type { BriefDeclaration } from '../../domain/declaration.ts';

/** Beyond this many names the index leads to the departments' own lists. */
export const MOST_NAMES = 400;

export interface DepartmentGroup {
  readonly code: string;
  readonly name: string;
  readonly declarations: readonly BriefDeclaration[];
}

export interface YearGroup {
  readonly year: number;
  readonly departments: readonly DepartmentGroup[];
}

/** Beyond so many departments of all years together, older years are told by their own pages only. */
const MOST_DEPARTMENTS = 400;

/**
 * Declarations by year (newest first) and department (ordered by code). The newest year is always
 * whole; an older one has no departments where there would be too many for one page.
 */
export function projectIndex(corpus: Corpus): YearGroup[] {
  let told = 0;
  return yearGroups(corpus).map(({ year, departments }, at) => {
    told += departments.length;
    return { year, departments: at === 0 || told <= MOST_DEPARTMENTS ? departments : [] };
  });
}

function yearGroups(corpus: Corpus): YearGroup[] {
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

/** Indicators named on the page; the library has them all. */
const MOST_INDICATORS = 300;

/** The indicators used most, ordered by name. */
export function indicatorIndex(corpus: Corpus): IndicatorEntry[] {
  return corpus.indicators
    .toSorted((a, b) => b.uses.length - a.uses.length || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_INDICATORS)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
