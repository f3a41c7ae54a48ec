import { fieldAnchor } from '../anchor.ts';
import type { Declaration } from '../declaration.ts';
import { BASIC_FIELDS } from '../form.ts';
import type { Check, LocalRule } from '../rule.ts';

export const datesWithinYear: LocalRule = {
  id: 'dates-within-year',
  name: '日期在年度内',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '本年度项目金额等于项目总金额，说明钱只在这一个预算年度用，计划开始和完成日期就应当都在这一年里。跨年项目（本年度金额小于总金额）不作此判断。',
  basis: '《中华人民共和国预算法》第十八条：预算年度自公历一月一日起，至十二月三十一日止。',
  example: {
    passes: '2020 年度的一年期项目，2020-01-01 开始，2020-12-31 完成。',
    fails: '2020 年度的一年期项目，计划完成日期填 2021-12-31。',
  },
  hint: '对照原表核对年份。确是跨年项目的，核对本年度项目金额；原表如此的，照录，并在勘注里写明（字段写填错的那个日期）。',
  check: (declaration) => {
    const { annualAmount, totalAmount, startDate, endDate } = declaration;
    if (annualAmount.fen !== totalAmount.fen) return [];
    return [
      check(declaration, BASIC_FIELDS.startDate.label, startDate),
      check(declaration, BASIC_FIELDS.endDate.label, endDate),
    ];
  },
};

function check({ fiscalYear }: Declaration, label: string, date: string): Check {
  const year = String(fiscalYear);
  const passed = date.startsWith(`${year}-`);
  return {
    status: passed ? 'passed' : 'failed',
    field: { label },
    anchor: fieldAnchor(label),
    message: `${label}应在 ${year} 年内（本年度项目金额等于项目总金额，是一年期项目），表上填 ${date}。`,
    equation: {
      words: `预算年度首日 ≤ ${label} ≤ 预算年度末日`,
      figures: `${date} ${passed ? '在' : '不在'} ${year}-01-01 至 ${year}-12-31 之内`,
      stated: date,
      computed: `${year}-01-01 至 ${year}-12-31`,
      difference: null,
      unit: null,
    },
  };
}
