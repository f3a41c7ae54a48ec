import type { FieldRef } from '../../domain/declaration.ts';

/** A place in words: `目标值：再犯罪率`. */
export function placeName({ label, indicator, costItem }: FieldRef): string {
  const row = indicator ?? costItem;
  return row === undefined ? label : `${label}：${row}`;
}
