import { fieldAnchor } from '../anchor.ts';
import { compareDecimals, formatDecimal, parseDecimal, rescale } from '../decimal.ts';
import type { Amount, Declaration, Percentage } from '../declaration.ts';
import { PREVIOUS_YEAR_FIELDS } from '../form.ts';
import { percentOf } from '../money.ts';
import type { Check, Equation, LocalRule } from '../rule.ts';

const { label } = PREVIOUS_YEAR_FIELDS.usageRate;
const PLACE = { field: { label }, anchor: fieldAnchor(label) };
const WORDS = '项目实际使用资金 ÷ 年度预算安排资金 × 100 = 资金使用率';

export const usageRate: LocalRule = {
  id: 'usage-rate',
  name: '资金使用率',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '上一年实际使用的钱除以安排的钱，应当等于表上的资金使用率。表上写几位小数，就四舍五入到几位再比。上一年没有安排资金时，0 ÷ 0 没有意义，不作判断。',
  basis: '算术；表式栏目“资金使用率(%)”。',
  example: {
    passes: '安排 157.98，使用 157.67，使用率 99.8：157.67 ÷ 157.98 = 99.80…%。',
    fails: '安排 48，使用 28.16，使用率 85.67：应为 58.67。',
  },
  hint: '重新计算并对照原表。原表如此的，照录，并在勘注里写明算出的数（字段写“资金使用率”）。',
  check: (declaration) => [check(declaration)],
};

function check({ previousYear: { budgeted, used, usageRate: stated } }: Declaration): Check {
  if (!budgeted || !used || !stated) return uncomputable('安排、使用和使用率没有填全，无法核对。');
  const computed = percentOf(used.fen, budgeted.fen, stated.scale);
  if (computed === null) {
    const nothing = used.fen === 0n;
    return uncomputable(
      nothing
        ? `上一年没有安排资金，也没有使用，使用率无从计算（0 ÷ 0），表上填 ${stated.printed}%。`
        : `上一年没有安排资金，却使用了 ${used.printed} 万元，使用率无从计算，表上填 ${stated.printed}%。`,
    );
  }
  const passed = formatDecimal(stated) === computed;
  const verdict = passed
    ? '与表上一致'
    : `表上填 ${stated.printed}%${explanation(used, budgeted, stated)}`;
  return {
    ...PLACE,
    status: passed ? 'passed' : 'failed',
    message: `安排 ${budgeted.printed} 万元，使用 ${used.printed} 万元，使用率应为 ${computed}%，${verdict}。`,
    equation: equation(used, budgeted, stated, computed),
  };
}

function uncomputable(message: string): Check {
  return { ...PLACE, status: 'undefined', message };
}

function equation(used: Amount, budgeted: Amount, stated: Percentage, computed: string): Equation {
  const { digits, scale } = stated;
  const difference = digits - (parseDecimal(computed)?.digits ?? 0n);
  return {
    words: WORDS,
    figures: `${used.printed} ÷ ${budgeted.printed} × 100 = ${computed}`,
    stated: stated.printed,
    computed,
    difference: `${difference > 0n ? '+' : ''}${formatDecimal({ digits: difference, scale })}`,
    unit: '%',
  };
}

/** Says so where cutting the decimals off, instead of rounding, would give the stated figure. */
function explanation(used: Amount, budgeted: Amount, stated: Percentage): string {
  const exact = parseDecimal(percentOf(used.fen, budgeted.fen, stated.scale + 6) ?? '');
  if (!exact) return '';
  const cut = { digits: exact.digits / 1_000_000n, scale: stated.scale };
  const reached =
    compareDecimals(cut, stated) === 0 && compareDecimals(rescale(exact, stated.scale), cut) !== 0;
  return reached ? '，像是直接舍去了后面的小数' : '';
}
