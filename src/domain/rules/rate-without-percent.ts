import type { Declaration, Indicator } from '../declaration.ts';
import { isShare } from '../indicator-name.ts';
import { indicatorField } from '../passage.ts';
import type { Check, LocalRule } from '../rule.ts';
import type { Target } from '../target.ts';

export const rateWithoutPercent: LocalRule = {
  id: 'rate-without-percent',
  name: '比率缺百分号',
  kind: '指标质量',
  severity: 'warning',
  scope: 'local',
  doc: '名称以“率”或“满意度”一类的“度”结尾的指标，通常用百分比衡量。目标值只写一个数，读者分不清 100 是 100% 还是别的；写“及时”“完成”一类的词，就无从计算。',
  basis:
    '财政部《中央部门预算绩效目标管理办法》（财预〔2015〕88号）要求绩效目标“细化量化”，本站参照。',
  example: {
    passes: '专职调解员培训率：100%。',
    fails: '专职调解员培训率：100；网站信息更新率：及时。',
  },
  hint: '新填报时补上 %，或把文字改成百分比。已公开的原表照录，在勘注里说明（字段写“目标值”）。',
  check: ({ indicators }: Declaration) => indicators.flatMap(check),
};

function check(indicator: Indicator): Check[] {
  const { id, name, target } = indicator;
  // A unit in the name, 满意度（%）, is as good as one in the figure.
  if (!isShare(name)) return [];
  const problem = problemWith(target);
  if (problem === null) return [];
  return [
    {
      status: 'failed',
      field: indicatorField(indicator, 'target'),
      anchor: id,
      message: `“${name}”是比率，目标值应为百分比，表上填“${target.printed}”，${problem}。`,
    },
  ];
}

function problemWith(target: Target): string | null {
  if (target.kind === 'text') return '是文字，无法按比率计算';
  if (target.kind !== 'number' || target.unit !== null) return null;
  return target.value.digits === 0n ? '没有百分号（0 与 0% 数值相同，补上更清楚）' : '没有百分号';
}
