import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
} from '../form.ts';

/** What a clerk is told to write at a key. */
export interface Expectation {
  readonly expected: string;
  readonly example: string;
}

const TEXT: Expectation = { expected: '一段文字', example: '照表填写原字' };
const AMOUNT: Expectation = { expected: '以万元为单位的数字（最多六位小数）', example: '148.00' };
const AMOUNT_OR_BLANK: Expectation = {
  expected: '以万元为单位的数字，或空白（表上空白就留空，不要改填 0）',
  example: '148.00',
};
const PERCENTAGE: Expectation = { expected: '0 以上的百分数（不带 %），或空白', example: '99.80' };
const DATE: Expectation = { expected: '真实存在的日期“年-月-日”', example: '2020-01-01' };
const GROUP: Expectation = { expected: '一组缩进的内容', example: '下一行缩进两格再写' };
const ROW: Expectation = {
  expected: '一行里的各栏',
  example: '- 明细: 调解员培训费，下一行对齐再写 金额: 6',
};
const LIST: Expectation = { expected: '以“- ”开头的列表', example: '- 明细: 调解员培训费' };

function everyField(
  fields: Record<string, { label: string }>,
  expectation: Expectation,
): [string, Expectation][] {
  return Object.values(fields).map((field) => [field.label, expectation]);
}

/** By front matter key. Keys that occur in several groups mean the same in each. */
export const EXPECTATIONS: ReadonlyMap<string, Expectation> = new Map<string, Expectation>([
  ...everyField(BASIC_FIELDS, TEXT),
  ...everyField(INDICATOR_FIELDS, TEXT),
  ...everyField(FUNDING_FIELDS, AMOUNT_OR_BLANK),
  ...everyField(PREVIOUS_YEAR_FIELDS, AMOUNT_OR_BLANK),
  ...everyField(COST_ITEM_FIELDS, TEXT),
  [PREVIOUS_YEAR_FIELDS.usageRate.label, PERCENTAGE],
  [PREVIOUS_YEAR_FIELDS.progress.label, PERCENTAGE],
  [BASIC_FIELDS.totalAmount.label, AMOUNT],
  [BASIC_FIELDS.annualAmount.label, AMOUNT],
  [COST_ITEM_FIELDS.amount.label, AMOUNT],
  [BASIC_FIELDS.startDate.label, DATE],
  [BASIC_FIELDS.endDate.label, DATE],
  [BASIC_FIELDS.phone.label, { expected: '7 或 8 位办公电话号码，可带区号', example: '86800000' }],
  [GROUPS.indicators.label, GROUP],
  [GROUPS.previousYear.label, GROUP],
  [GROUPS.funding.label, GROUP],
  [GROUPS.costItems.label, LIST],
  [RECORD_FIELDS.errata, { ...LIST, example: '- 字段: 项目结余资金' }],
  [RECORD_FIELDS.reviews, { ...LIST, example: '- 字段: 来源' }],
  [RECORD_FIELDS.restorations, { ...LIST, example: '- 字段: 一级目标' }],
  [RECORD_FIELDS.doubts, { ...LIST, example: '- 字段: 目标值' }],
  [RECORD_FIELDS.source, GROUP],
  [
    RECORD_FIELDS.edition,
    { expected: 'content/taxonomy/ 里一个表式的名字', example: 'jiangyin-2020' },
  ],
  [RECORD_FIELDS.fiscalYear, { expected: '四位年份', example: '2020' }],
  ['字段', { expected: '表上的一个栏目名', example: '项目结余资金' }],
  ['原文', { expected: '表上原样的字', example: '150.00' }],
  ['说明', TEXT],
  ['规则', { expected: '规则名的列表', example: '[项目结余]' }],
  ['决定', { expected: '公开 或 不公开', example: '公开' }],
  ['理由', TEXT],
  ['经办', { expected: '作出决定的人', example: '张三' }],
  ['职务', { expected: '作出决定的人的职务', example: '办公室主任' }],
  ['日期', DATE],
  ['文件', { expected: '来源文件名', example: '申报表.pdf' }],
  ['摘要', { expected: '来源文件的 SHA-256（64 位小写十六进制）', example: '0bd66a4f…' }],
  ['行', { expected: '起止行号', example: '6-104' }],
  ['转址', { ...LIST, example: '- 旧址: 2020/justice/old-name' }],
  ['旧址', { expected: '曾经公开过的网址', example: '2020/justice/old-name' }],
  ['新址', { expected: '现在的网址', example: '2020/justice/mediation' }],
]);

/**
 * What belongs at a place of the front matter.
 * @param kind what the schema asks for there (`array`, `object`, `string` …), where that is known.
 */
export function expectationOf(path: readonly (string | number)[], kind = 'string'): Expectation {
  const known = EXPECTATIONS.get(path.findLast((key) => typeof key === 'string') ?? '');
  if (kind === 'array') return known?.expected === LIST.expected ? known : LIST;
  if (kind === 'object') return typeof path.at(-1) === 'number' ? ROW : GROUP;
  return known ?? TEXT;
}
