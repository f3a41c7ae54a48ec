import type { Corpus } from '../corpus.ts';
import type { Table } from '../table.ts';
import { byDepartment } from './by-department.ts';
import { byFundingSource } from './by-funding-source.ts';
import { byCategory, byProcurement, byPurpose } from './by-option.ts';
import { costItems } from './cost-items.ts';
import { byNationalScheme, indicatorCounts } from './indicator-counts.ts';
import { previousYear } from './previous-year.ts';

/** Every aggregate table, in the order in which they are listed. */
export const AGGREGATES: readonly ((corpus: Corpus, year: number) => Table)[] = [
  byDepartment,
  byCategory,
  byPurpose,
  byFundingSource,
  byProcurement,
  costItems,
  previousYear,
  indicatorCounts,
  byNationalScheme,
];

/** All aggregate tables of one fiscal year. */
export function aggregatesOf(corpus: Corpus, year: number): Table[] {
  return AGGREGATES.map((build) => build(corpus, year));
}
