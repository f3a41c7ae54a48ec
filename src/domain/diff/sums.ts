import type { Declaration, Fen } from '../declaration.ts';
import { BASIC_FIELDS, FUNDING_FIELDS, FUNDING_SOURCE_IDS } from '../form.ts';
import { formatDifference, formatWan } from '../money.ts';
import type { Change } from './change.ts';
import { fenOf } from './fields.ts';

/**
 * Sums that a change left behind: the parts changed or the total did, and now they do not agree.
 * `项目总金额仍为 148.00：概算合计 150.00，差 +2.00`; the difference is parts − total.
 */
export function sumChanges(before: Declaration, after: Declaration): Change[] {
  return [
    ...sumChange('概算合计', BASIC_FIELDS.totalAmount.label, costs(before), costs(after)),
    ...sumChange('各项来源合计', FUNDING_FIELDS.total.label, funding(before), funding(after)),
  ];
}

interface Sum {
  readonly parts: Fen;
  readonly total: Fen | null;
}

function costs({ costItems, totalAmount }: Declaration): Sum {
  return { parts: add(costItems.map(({ amount }) => fenOf(amount))), total: fenOf(totalAmount) };
}

function funding({ funding: amounts }: Declaration): Sum {
  const parts = add(FUNDING_SOURCE_IDS.map((id) => fenOf(amounts[id])));
  return { parts, total: fenOf(amounts.total) };
}

function add(amounts: readonly (Fen | null)[]): Fen {
  return amounts.reduce<Fen>((sum, fen) => sum + (fen ?? 0n), 0n);
}

function sumChange(parts: string, total: string, before: Sum, after: Sum): Change[] {
  const isSame = before.parts === after.parts && before.total === after.total;
  if (isSame || after.total === null || after.parts === after.total) return [];
  const still = before.total === after.total ? '仍为' : '为';
  const difference = formatDifference(after.parts - after.total);
  const words = `${total}${still} ${formatWan(after.total)}：${parts} ${formatWan(after.parts)}，差 ${difference}`;
  return [{ kind: 'sum', label: total, words }];
}
