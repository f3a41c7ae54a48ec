import { fieldAnchor } from '../anchor.ts';
import type { Declaration } from '../declaration.ts';
import { moneyEquation } from '../equation.ts';
import { PREVIOUS_YEAR_FIELDS } from '../form.ts';
import { formatWan } from '../money.ts';
import type { Check, LocalRule } from '../rule.ts';

const { label } = PREVIOUS_YEAR_FIELDS.balance;

export const balance: LocalRule = {
  id: 'balance',
  name: '项目结余',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '上一年安排的钱减去实际使用的钱，就是结余。全部用完，结余应当为 0。',
  basis: '算术；表式栏目“项目结余资金”。',
  example: {
    passes: '安排 48，使用 28.16，结余 19.84。',
    fails: '安排 150.00，使用 150.00，结余填 150.00：应为 0.00。',
  },
  hint: '重新计算并对照原表。原表如此的，照录，并在勘注里写明应为多少（字段写“项目结余资金”）。',
  check: (declaration) => [check(declaration)],
};

function check({ previousYear: { budgeted, used, balance: stated } }: Declaration): Check {
  const place = { field: { label }, anchor: fieldAnchor(label) };
  if (!budgeted || !used || !stated) {
    return { ...place, status: 'undefined', message: '安排、使用和结余没有填全，无法核对。' };
  }
  const computed = budgeted.fen - used.fen;
  const passed = computed === stated.fen;
  const verdict = passed ? '与表上一致' : `表上填 ${stated.printed} 万元`;
  return {
    ...place,
    status: passed ? 'passed' : 'failed',
    message: `安排 ${budgeted.printed} 万元，使用 ${used.printed} 万元，结余应为 ${formatWan(computed)} 万元，${verdict}。`,
    equation: moneyEquation({
      words: '年度预算安排资金 − 项目实际使用资金 = 项目结余资金',
      figures: `${budgeted.printed} − ${used.printed}`,
      stated,
      computed,
    }),
  };
}
