import { BASIC_FIELDS, FUNDING_FIELDS, FUNDING_SOURCE_IDS, GROUPS } from '../../../domain/form.ts';
import type { EditionSum } from '../../../domain/taxonomy.ts';
import { formatDifference, formatWan, parseAmount } from '../../../domain/money.ts';
import { controlName, fieldKeys, fieldName, ROW, valueOf, type Entries } from './names.ts';

/** A sum of what stands in the form, beside the figures it should equal. */
export interface Total {
  /** 万元, at least two decimals. */
  readonly sum: string;
  /** Amounts that cannot be read and are not in the sum. */
  readonly unread: number;
  readonly against: readonly Comparison[];
}

export interface Comparison {
  readonly label: string;
  /** As it is typed. */
  readonly stated: string;
  /** sum − stated, with its sign; `0.00` where they agree. */
  readonly difference: string;
}

/** 概算合计, against 项目总金额. */
export function costTotal(entries: Entries): Total {
  const name = fieldName([GROUPS.costItems.label, ROW, '金额']);
  const amounts = entries.filter(([other]) => other === name).map(([, value]) => value);
  return total(amounts, [[BASIC_FIELDS.totalAmount.label]], entries);
}

/** 资金来源合计, against 项目资金总额 and 项目总金额. */
export function fundingTotal(entries: Entries): Total {
  const group = GROUPS.funding.label;
  const amounts = FUNDING_SOURCE_IDS.map((id) =>
    valueOf(entries, fieldName([group, FUNDING_FIELDS[id].label])),
  );
  const paths = [[group, FUNDING_FIELDS.total.label], [BASIC_FIELDS.totalAmount.label]];
  return total(amounts, paths, entries);
}

/** What a form itself adds up. */
export function editionTotal(entries: Entries, sum: EditionSum): Total {
  const amounts = sum.terms.map((label) => valueOf(entries, controlName(label)));
  return total(amounts, [fieldKeys(controlName(sum.total))], entries);
}

function total(
  typed: readonly string[],
  against: readonly (readonly string[])[],
  entries: Entries,
): Total {
  const filled = typed.filter((value) => value !== '');
  const amounts = filled.map(parseAmount).filter((amount) => amount !== null);
  const sum = amounts.reduce((before, { fen }) => before + fen, 0n);
  return {
    sum: formatWan(sum),
    unread: filled.length - amounts.length,
    against: against.flatMap((path) => {
      const stated = parseAmount(valueOf(entries, fieldName(path)));
      if (!stated) return [];
      const difference = formatDifference(sum - stated.fen);
      return [{ label: path.at(-1) ?? '', stated: stated.printed, difference }];
    }),
  };
}
