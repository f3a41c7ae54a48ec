import { fieldAnchor } from '../anchor.ts';
import type { Declaration } from '../declaration.ts';
import { BASIC_FIELDS } from '../form.ts';
import type { Check, LocalRule } from '../rule.ts';

const { label } = BASIC_FIELDS.endDate;

export const datesInOrder: LocalRule = {
  id: 'dates-in-order',
  name: '日期先后',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '项目计划完成的日期不会早于计划开始的日期。',
  basis: '日历先后。',
  example: {
    passes: '2020-01-01 开始，2020-12-31 完成。',
    fails: '2020-12-31 开始，2020-01-01 完成。',
  },
  hint: '对照原表，看两个日期是否填反。原表如此的，照录，并在勘注里写明（字段写“计划完成日期”）。',
  check: (declaration) => [check(declaration)],
};

function check({ startDate, endDate }: Declaration): Check {
  const passed = startDate <= endDate;
  return {
    status: passed ? 'passed' : 'failed',
    field: { label },
    anchor: fieldAnchor(label),
    message: `计划 ${startDate} 开始，完成日期应在这一天或以后，表上填 ${endDate}。`,
    equation: {
      words: '计划开始日期 ≤ 计划完成日期',
      figures: `${startDate} ${passed ? '≤' : '>'} ${endDate}`,
      stated: endDate,
      computed: `≥ ${startDate}`,
      difference: null,
      unit: null,
    },
  };
}
