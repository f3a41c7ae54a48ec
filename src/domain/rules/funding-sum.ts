import { fieldAnchor } from '../anchor.ts';
import type { Declaration } from '../declaration.ts';
import { moneyEquation, sumFigures } from '../equation.ts';
import { FUNDING_FIELDS, FUNDING_SOURCE_IDS } from '../form.ts';
import { formatWan, sumFen } from '../money.ts';
import type { Check, LocalRule } from '../rule.ts';

const { label } = FUNDING_FIELDS.total;

export const fundingSum: LocalRule = {
  id: 'funding-sum',
  name: '资金来源合计',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '把财政拨款、非税资金、事业收入等十项来源加起来，应当等于表上的项目资金总额。空白的来源不计，填 0 的按 0 计。',
  basis: '算术；表式在“项目资金总额”之下用“其中”列出各项来源。',
  example: {
    passes: '项目资金总额 148，财政专项拨款资金 148，其余为 0 或空白。',
    fails: '项目资金总额 148，财政专项拨款资金 140，其余为 0：合计 140.00，少 8.00 万元。',
  },
  hint: '对照原表核对每一项来源。原表如此的，照录，并在勘注里写明（字段写“项目资金总额”）。',
  check: (declaration) => [check(declaration)],
};

function check({ funding }: Declaration): Check {
  const place = { field: { label }, anchor: fieldAnchor(label) };
  const sources = FUNDING_SOURCE_IDS.map((id) => funding[id]);
  const computed = sumFen(sources);
  const stated = funding.total;
  if (!stated) {
    const message = `项目资金总额空白，无法与各项来源的合计 ${formatWan(computed)} 万元核对。`;
    return { ...place, status: 'undefined', message };
  }
  const passed = computed === stated.fen;
  const verdict = passed ? '与表上一致' : `表上填 ${stated.printed} 万元`;
  return {
    ...place,
    status: passed ? 'passed' : 'failed',
    message: `各项资金来源合计 ${formatWan(computed)} 万元，应等于项目资金总额，${verdict}。`,
    equation: moneyEquation({
      words: '各项资金来源之和 = 项目资金总额',
      figures: sumFigures(sources.flatMap((amount) => (amount ? [amount.printed] : []))),
      stated,
      computed,
    }),
  };
}
