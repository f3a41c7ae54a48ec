import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  SECTION_FIELDS,
  type FormField,
} from '../../domain/form.ts';
import { otherWords } from '../../domain/paper.ts';
import { FORM_SHEET, GUIDE_SHEET, RECORD_SHEET } from '../../domain/record-sheet.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import { cell, label, type FormCell, type FormSheet } from './form-sheet.ts';

const RULES: readonly (readonly [string, string])[] = [
  ['只填空格', `只在“${FORM_SHEET}”的空格里填写。标签、列的位置不要改，不要另加列。`],
  ['照原样', '写什么就存什么：148.00 与 148 不同，留空与 0 也不同。没有这笔钱填 0，不适用的留空。'],
  ['金额', '单位都是万元，只写数字，不写“万元”，不写千分位逗号。'],
  ['日期', '写成 2020-01-01。'],
  ['正文', '一段一行：在 Excel 里按 Alt+Enter 换段，在 Word 里按回车换段。'],
  ['行数', '指标和概算的空行不够时，在同一类里插入行；用不着的空行留着不管，导入时不计。'],
  [
    RECORD_SHEET,
    '“部门”写部门代码，“短名”写项目的英文短名（小写字母、数字和短横），由网站编辑填写；“表式”不要改。',
  ],
  ['填好以后', '把文件交给网站编辑导入：npm run import -- 文件名。拿不准的地方会逐条列出。'],
];

/** How to fill in the form, for the person in front of it. */
export function guideSheet(edition: Taxonomy): FormSheet {
  const explained = (fields: Readonly<Record<string, FormField>>): FormCell[][] =>
    explainedFields(fields, edition);
  const { extra } = edition.layout;
  const indicators = [...explained(INDICATOR_FIELDS), ...interim(edition), ...levels(edition)];
  const blocks = [
    block('基本信息', explained(BASIC_FIELDS)),
    block(
      GROUPS.extra.printed,
      extra.map(({ label: name, meaning }) => row(name, meaning)),
    ),
    block('详细信息', explained(SECTION_FIELDS)),
    block(GROUPS.indicators.printed, indicators),
    block(GROUPS.previousYear.printed, explained(PREVIOUS_YEAR_FIELDS)),
    block(GROUPS.funding.printed, explained(FUNDING_FIELDS)),
    block(GROUPS.costItems.printed, explained(COST_ITEM_FIELDS)),
  ];
  return {
    name: GUIDE_SHEET,
    title: [GUIDE_SHEET],
    columns: [24, 76],
    blocks: [
      { heading: null, headerRows: 0, rows: RULES.map(([name, text]) => row(name, text)) },
      ...blocks.filter(({ rows }) => rows.length > 0),
    ],
  };
}

/** Under the words the form prints; what the form does not have is not spoken of. */
function explainedFields(
  fields: Readonly<Record<string, FormField>>,
  edition: Taxonomy,
): FormCell[][] {
  const { absent } = edition.layout;
  return Object.values(fields)
    .filter(({ label: name }) => !absent.has(name))
    .map(({ label: name, meaning }) => {
      const words = otherWords(edition.layout, name) ?? name;
      return row(words, `${meaning}${optionsOf(edition, name)}`);
    });
}

function interim({ layout }: Taxonomy): FormCell[][] {
  if (!layout.interim) return [];
  const words = '左边几栏填整个项目期的指标，右边几栏填本年度的；只有一边的指标，另一边留空。';
  return [row('左右两边', words)];
}

function block(heading: string, rows: readonly FormCell[][]): FormSheet['blocks'][number] {
  return { heading, headerRows: 0, rows };
}

function row(name: string, text: string): FormCell[] {
  return [label(name, 1), cell('value', text, 1)];
}

function levels({ level1 }: Taxonomy): FormCell[][] {
  return level1.map(({ name, required, level2 }) =>
    row(
      name,
      `分为：${level2.map((group) => group.name).join('、')}。${required ? '至少填一条指标。' : ''}`,
    ),
  );
}

function optionsOf(edition: Taxonomy, name: string): string {
  const offered =
    name === BASIC_FIELDS.procurement.label
      ? Object.keys(edition.procurement)
      : (edition.options[name] ?? []);
  return offered.length === 0 ? '' : `可填：${offered.join('、')}。`;
}
