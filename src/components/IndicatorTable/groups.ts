import type { Indicator } from '../../domain/declaration.ts';

export interface IndicatorGroup {
  readonly level1: string;
  readonly level2: readonly { readonly name: string; readonly indicators: readonly Indicator[] }[];
}

/** Groups the rows as the form's merged cells do, in the form's order. */
export function groupIndicators(indicators: readonly Indicator[]): IndicatorGroup[] {
  const byLevel1 = Map.groupBy(indicators, ({ level1 }) => level1);
  return [...byLevel1].map(([level1, rows]) => ({
    level1,
    level2: [...Map.groupBy(rows, ({ level2 }) => level2)].map(([name, group]) => ({
      name,
      indicators: group,
    })),
  }));
}
