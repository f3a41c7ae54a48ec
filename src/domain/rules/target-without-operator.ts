import type { Declaration, Indicator } from '../declaration.ts';
import { isAdverse } from '../indicator-name.ts';
import { indicatorField } from '../passage.ts';
import type { Check, LocalRule } from '../rule.ts';

export const targetWithoutOperator: LocalRule = {
  id: 'target-without-operator',
  name: '目标缺符号',
  kind: '指标质量',
  severity: 'note',
  scope: 'local',
  doc: '再犯罪率、故障率这类越低越好的指标，只写一个数而没有 ≤，读者分不清是“不超过”还是“要达到”。写 0 的不会误会，不提示。',
  basis:
    '财政部《中央部门预算绩效目标管理办法》（财预〔2015〕88号）要求绩效目标“指向明确”，本站参照。',
  example: { passes: '再犯罪率：≤0.1%。', fails: '再犯罪率：0.1%。' },
  hint: '新填报时补上 ≤，或写“不超过”“以内”。已公开的原表照录。',
  check: ({ indicators }: Declaration) => indicators.filter(isBare).map(check),
};

function isBare({ name, target }: Indicator): boolean {
  return (
    target.kind === 'number' &&
    target.operator === null &&
    target.value.digits !== 0n &&
    isAdverse(name)
  );
}

function check(indicator: Indicator): Check {
  const { name, target } = indicator;
  return {
    status: 'failed',
    field: indicatorField(indicator, 'target'),
    anchor: indicator.id,
    message: `“${name}”越低越好，目标值应写明上限（如“≤${target.printed}”），表上只填“${target.printed}”。`,
  };
}
