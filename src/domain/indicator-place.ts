import type { IndicatorEntry } from './corpus.ts';
import type { Place } from './table.ts';

/** Whether an indicator has a page, which compares the declarations it stands in. */
export function hasPage({ projects }: IndicatorEntry): boolean {
  return projects > 1;
}

/** From so many projects on, the pages of declarations tell a round number. */
const MANY = 100;

/**
 * How many projects use an indicator, as the page of each of them tells it: exactly where they are
 * few, in hundreds where they are many. Otherwise one more among ten thousand would change ten
 * thousand pages; the page of the indicator has the exact number.
 */
export function roundProjects(projects: number): {
  readonly least: number;
  readonly exact: boolean;
} {
  if (projects < MANY) return { least: projects, exact: true };
  return { least: projects - (projects % MANY), exact: false };
}

/** Where one reads of an indicator: its page or, where there is nothing to compare, its row. */
export function indicatorPlace(entry: IndicatorEntry): Place {
  const [use] = entry.uses;
  return hasPage(entry) || !use
    ? { kind: 'indicator', id: entry.id }
    : { kind: 'declaration', id: use.declaration.id, anchor: use.indicator.id };
}
