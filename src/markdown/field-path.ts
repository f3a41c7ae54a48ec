import type { FieldRef } from '../domain/declaration.ts';
import { GROUPS } from '../domain/form.ts';
import { valueAt } from '../domain/schema/problem.ts';
import type { YamlText } from './yaml.ts';

type Path = (string | number)[];

/** Where in the front matter a place of the form stands; null for prose, which is in the body. */
export function fieldPath(yaml: YamlText, ref: FieldRef): Path | null {
  if (ref.indicator !== undefined) return indicatorPath(yaml, ref);
  if (ref.costItem !== undefined) return costItemPath(yaml, ref);
  const groups: Path[] = [[], [GROUPS.previousYear.label], [GROUPS.funding.label]];
  for (const group of groups) {
    const path = [...group, ref.label];
    if (isThere(yaml.data, path)) return path;
  }
  return null;
}

function indicatorPath(yaml: YamlText, ref: FieldRef): Path | null {
  const key = GROUPS.indicators.label;
  for (const [level1, byLevel2] of entriesOf(yaml.data[key])) {
    for (const [level2, rows] of entriesOf(byLevel2)) {
      if (ref.level2 !== undefined && ref.level2 !== level2) continue;
      const index = rowOf(rows, '指标', ref.indicator);
      if (index === -1) continue;
      const row = [key, level1, level2, index];
      return isThere(yaml.data, [...row, ref.label]) ? [...row, ref.label] : row;
    }
  }
  return null;
}

function costItemPath(yaml: YamlText, ref: FieldRef): Path | null {
  const key = GROUPS.costItems.label;
  const index = rowOf(yaml.data[key], '明细', ref.costItem);
  if (index === -1) return null;
  return isThere(yaml.data, [key, index, ref.label]) ? [key, index, ref.label] : [key, index];
}

function isThere(data: unknown, path: Path): boolean {
  return valueAt(data, path) !== undefined;
}

function entriesOf(group: unknown): [string, unknown][] {
  return typeof group === 'object' && group !== null ? Object.entries(group) : [];
}

function rowOf(rows: unknown, key: string, name: string | undefined): number {
  if (!Array.isArray(rows)) return -1;
  return rows.findIndex((row: unknown) =>
    entriesOf(row).some(([field, value]) => field === key && value === name),
  );
}
