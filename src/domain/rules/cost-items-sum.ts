import { fieldAnchor } from '../anchor.ts';
import type { Declaration } from '../declaration.ts';
import { moneyEquation, sumFigures } from '../equation.ts';
import { BASIC_FIELDS } from '../form.ts';
import { formatWan, sumFen } from '../money.ts';
import type { Check, LocalRule } from '../rule.ts';

const { label } = BASIC_FIELDS.totalAmount;

export const costItemsSum: LocalRule = {
  id: 'cost-items-sum',
  name: '概算合计',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '把项目概算里每条明细的金额加起来，应当正好等于项目总金额。合计对不上，就有钱没有说明花在哪里，或者同一笔钱算了两次。',
  basis: '算术；表式把项目概算列为项目总金额的分项测算。',
  example: {
    passes: '项目总金额 10.00，明细 6 和 4：6 + 4 = 10.00。',
    fails: '项目总金额 10.00，明细 6 和 3：6 + 3 = 9.00，少 1.00 万元。',
  },
  hint: '对照原表逐条核对明细金额。原表如此的，照录，并在勘注里写明差多少（字段写“项目总金额”）。',
  // A form without 项目概算 has nothing to add up; where there is one, it has at least one row.
  check: (declaration) => (declaration.costItems.length === 0 ? [] : [check(declaration)]),
};

function check({ costItems, totalAmount }: Declaration): Check {
  const computed = sumFen(costItems.map(({ amount }) => amount));
  const passed = computed === totalAmount.fen;
  const verdict = passed ? '与表上一致' : `表上填 ${totalAmount.printed} 万元`;
  return {
    status: passed ? 'passed' : 'failed',
    field: { label },
    anchor: fieldAnchor(label),
    message: `项目概算 ${String(costItems.length)} 条明细合计 ${formatWan(computed)} 万元，应等于项目总金额，${verdict}。`,
    equation: moneyEquation({
      words: '各条明细金额之和 = 项目总金额',
      figures: sumFigures(costItems.map(({ amount }) => amount.printed)),
      stated: totalAmount,
      computed,
    }),
  };
}
