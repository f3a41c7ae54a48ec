import type { IndicatorEntry } from './corpus.ts';
import type { Place } from './table.ts';

/** Whether an indicator has a page, which compares the declarations it stands in. */
export function hasPage({ projects }: IndicatorEntry): boolean {
  return projects > 1;
}

/** Where one reads of an indicator: its page or, where there is nothing to compare, its row. */
export function indicatorPlace(entry: IndicatorEntry): Place {
  const [use] = entry.uses;
  return hasPage(entry) || !use
    ? { kind: 'indicator', id: entry.id }
    : { kind: 'declaration', id: use.declaration.id, anchor: use.indicator.id };
}
