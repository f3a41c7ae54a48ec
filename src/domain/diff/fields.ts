import { divideRounding, formatDecimal } from '../decimal.ts';
import type { Declaration, Fen } from '../declaration.ts';
import { BASIC_FIELDS, FUNDING_FIELDS, PREVIOUS_YEAR_FIELDS, RECORD_FIELDS } from '../form.ts';
import { formatDifference, formatWan, parseAmount } from '../money.ts';
import type { Change, RowName } from './change.ts';

/** What a sum of money prints; read anew, because a draft's own figures mean nothing. */
type Printed = { readonly printed: string } | null;

/** 分 of what is printed; null where it is blank or no sum. */
export function fenOf(amount: Printed): Fen | null {
  return amount ? (parseAmount(amount.printed)?.fen ?? null) : null;
}

/** A field with a short value; nothing where it stayed the same. */
export function valueChange(
  label: string,
  before: string | null,
  after: string | null,
  row: RowName | null = null,
): Change[] {
  return before === after ? [] : [{ kind: 'value', label, row, before, after }];
}

/** A sum of money; where only the way it is written changed, both are given as printed. */
export function amountChange(
  label: string,
  before: Printed,
  after: Printed,
  row: RowName | null = null,
): Change[] {
  if (before?.printed === after?.printed) return [];
  const from = fenOf(before);
  const to = fenOf(after);
  const isReadable = (before === null) === (from === null) && (after === null) === (to === null);
  if (!isReadable || (from !== null && from === to)) {
    return valueChange(label, before?.printed ?? null, after?.printed ?? null, row);
  }
  return [
    {
      kind: 'amount',
      label,
      row,
      before: from === null ? null : formatWan(from),
      after: to === null ? null : formatWan(to),
      difference: from === null || to === null ? null : formatDifference(to - from),
      percent: from === null || to === null ? null : percentChange(from, to),
    },
  ];
}

/** `+1.7%`, halves away from zero; null from 0 or below, where a percentage says nothing. */
export function percentChange(from: Fen, to: Fen): string | null {
  if (from <= 0n) return null;
  const digits = divideRounding((to - from) * 1000n, from);
  return `${digits > 0n ? '+' : ''}${formatDecimal({ digits, scale: 1 })}%`;
}

/** The head of the form, 上年度资金 and 资金来源, in the form's order. */
export function fieldChanges(before: Declaration, after: Declaration): Change[] {
  return [
    ...valueChange(RECORD_FIELDS.edition, before.edition, after.edition),
    ...valueChange(RECORD_FIELDS.fiscalYear, String(before.fiscalYear), String(after.fiscalYear)),
    ...basicChanges(before, after),
    ...previousYearChanges(before, after),
    ...fundingChanges(before, after),
  ];
}

function basicChanges(before: Declaration, after: Declaration): Change[] {
  return Object.values(BASIC_FIELDS).flatMap(({ id, label }) => {
    if (id === 'totalAmount' || id === 'annualAmount') {
      return amountChange(label, before[id], after[id]);
    }
    if (id === 'procurement') return valueChange(label, before[id].printed, after[id].printed);
    return valueChange(label, before[id], after[id]);
  });
}

function previousYearChanges({ previousYear: before }: Declaration, after: Declaration): Change[] {
  return Object.values(PREVIOUS_YEAR_FIELDS).flatMap(({ id, label, unit }) => {
    const [one, other] = [before[id], after.previousYear[id]];
    if (unit === '万元') return amountChange(label, one, other);
    return valueChange(label, percentage(one), percentage(other));
  });
}

function percentage(value: Printed): string | null {
  return value ? `${value.printed}%` : null;
}

function fundingChanges({ funding: before }: Declaration, after: Declaration): Change[] {
  return Object.values(FUNDING_FIELDS).flatMap(({ id, label }) =>
    amountChange(label, before[id], after.funding[id]),
  );
}
