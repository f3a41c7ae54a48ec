import type { Declaration, Indicator } from '../declaration.ts';
import { indicatorField } from '../passage.ts';
import type { Check, LocalRule } from '../rule.ts';

export const indicatorWithoutSource: LocalRule = {
  id: 'indicator-without-source',
  name: '缺目标值来源',
  kind: '指标质量',
  severity: 'note',
  scope: 'local',
  doc: '表上每个指标都有一栏“目标值来源”，说明目标值依据什么定下来。这一栏空白，读者就无从判断目标定得高还是低。',
  basis: '表式设有“目标值来源”一栏。',
  example: {
    passes: '指标“法治建设满意度”，来源：《2019年工作要点》。',
    fails: '指标“系统使用率”，来源空白。',
  },
  hint: '新填报时写明文件名、标准、历史数据或测算办法。已公开的原表照录，留空即可。',
  check: ({ indicators }: Declaration) => {
    return indicators.filter(({ source }) => (source ?? '').trim() === '').map(check);
  },
};

function check(indicator: Indicator): Check {
  return {
    status: 'failed',
    field: indicatorField(indicator, 'source'),
    anchor: indicator.id,
    message: `“${indicator.name}”的目标值“${indicator.target.printed}”没有写明来源。`,
  };
}
