import { fieldAnchor } from '../anchor.ts';
import type { Declaration } from '../declaration.ts';
import { FUNDING_FIELDS } from '../form.ts';
import { formatDifference, formatWan } from '../money.ts';
import type { Check, LocalRule } from '../rule.ts';

const { label } = FUNDING_FIELDS.total;

export const fundingEqualsTotal: LocalRule = {
  id: 'funding-equals-total',
  name: '资金与总额',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '“钱从哪里来”的总数（项目资金总额）应当等于“一共要多少钱”（项目总金额）。比较的是数值，148 与 148.00 相等。',
  basis: '算术；同一笔钱在表上填了两处。',
  example: {
    passes: '项目资金总额 148，项目总金额 148.00。',
    fails: '项目资金总额 140，项目总金额 148.00，差 8.00 万元。',
  },
  hint: '对照原表核对两处。原表如此的，照录，并在勘注里写明（字段写“项目资金总额”）。',
  check: (declaration) => [check(declaration)],
};

function check({ funding: { total: stated }, totalAmount }: Declaration): Check {
  const place = { field: { label }, anchor: fieldAnchor(label) };
  if (!stated) {
    const message = `项目资金总额空白，无法与项目总金额 ${totalAmount.printed} 万元核对。`;
    return { ...place, status: 'undefined', message };
  }
  const passed = stated.fen === totalAmount.fen;
  const sign = passed ? '=' : '≠';
  return {
    ...place,
    status: passed ? 'passed' : 'failed',
    message: `项目资金总额应等于项目总金额 ${totalAmount.printed} 万元，表上填 ${stated.printed} 万元${passed ? '，数值相等' : ''}。`,
    equation: {
      words: '项目资金总额 = 项目总金额',
      figures: `${stated.printed} ${sign} ${totalAmount.printed}`,
      stated: stated.printed,
      computed: formatWan(totalAmount.fen),
      difference: formatDifference(stated.fen - totalAmount.fen),
      unit: '万元',
    },
  };
}
