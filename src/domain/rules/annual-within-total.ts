import { fieldAnchor } from '../anchor.ts';
import type { Declaration } from '../declaration.ts';
import { BASIC_FIELDS } from '../form.ts';
import { formatDifference, formatWan } from '../money.ts';
import type { Check, LocalRule } from '../rule.ts';

const { label } = BASIC_FIELDS.annualAmount;

export const annualWithinTotal: LocalRule = {
  id: 'annual-within-total',
  name: '年度不超总额',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '本年度要用的钱是整个项目的一部分，不会比项目总金额还多；只办一年的项目两者相等。',
  basis: '算术；部分不大于整体。',
  example: {
    passes: '项目总金额 300.00，本年度项目金额 100.00。',
    fails: '项目总金额 100.00，本年度项目金额 300.00，多出 200.00 万元。',
  },
  hint: '对照原表，看两处是否填反。原表如此的，照录，并在勘注里写明（字段写“本年度项目金额”）。',
  check: (declaration) => [check(declaration)],
};

function check({ annualAmount, totalAmount }: Declaration): Check {
  const passed = annualAmount.fen <= totalAmount.fen;
  const sign = passed ? '≤' : '>';
  return {
    status: passed ? 'passed' : 'failed',
    field: { label },
    anchor: fieldAnchor(label),
    message: `本年度项目金额应不超过项目总金额 ${totalAmount.printed} 万元，表上填 ${annualAmount.printed} 万元。`,
    equation: {
      words: '本年度项目金额 ≤ 项目总金额',
      figures: `${annualAmount.printed} ${sign} ${totalAmount.printed}`,
      stated: annualAmount.printed,
      computed: `≤ ${formatWan(totalAmount.fen)}`,
      difference: passed ? null : formatDifference(annualAmount.fen - totalAmount.fen),
      unit: '万元',
    },
  };
}
