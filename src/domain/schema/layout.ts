import * as z from 'zod';
import { COST_ITEM_FIELDS, FUNDING_FIELDS, GROUPS, PREVIOUS_YEAR_FIELDS } from '../form.ts';
import type { Paper, PaperField, PaperPart } from '../paper.ts';
import { registryPaper } from '../registry-paper.ts';
import type { FormLayout } from '../taxonomy.ts';
import { layoutFaults } from './layout-faults.ts';
import { oneOf, pattern, text, yesNo } from './scalars.ts';
import { fault } from './fault.ts';

const names = z.array(text).optional();
const columns = z.array(pattern(/^[1-9]\d?$/, 'bad-columns')).min(1);

const extraField = z.strictObject({
  名称: text.meta({ description: '栏目名，照表上的字。' }),
  说明: text.meta({ description: '这一栏填什么。' }),
  单位: oneOf(['万元'], 'bad-option')
    .optional()
    .meta({ description: '填金额的栏写 万元；别的栏不写。' }),
  印在: text
    .optional()
    .meta({ description: '表上没有这一栏自己的格，而是印在哪个栏目名后面的括号里。' }),
});

const sum = z.strictObject({
  合计: text.meta({ description: '合计的那一栏，写栏目名。' }),
  各项: z.array(text).min(2).meta({ description: '相加应等于合计的各栏。' }),
});

const part = z.strictObject({
  标题: text.optional().meta({ description: '这一段上方的标题；不写就接着上一段的表格。' }),
  侧栏: text.optional().meta({ description: '这一段左边的一格，上下贯通，占一列。' }),
  行: z
    .array(z.record(z.string(), pattern(/^[1-9]\d?(?:\+[1-9]\d?)?$/, 'bad-span')))
    .min(1)
    .optional()
    .meta({
      description:
        '一行里的栏目，从左到右。“1+7”指栏目名占一列、填写占七列；填在下方的只写一个数。',
    }),
  表: oneOf([GROUPS.indicators.label, GROUPS.costItems.label], 'bad-option')
    .optional()
    .meta({ description: '这一段是指标表或概算表。' }),
  列: columns.optional().meta({ description: '指标表或概算表的每一栏占几列。' }),
});

const paper = z.strictObject({
  年份: pattern(/^\S* \S*$/, 'bad-year-line')
    .optional()
    .meta({ description: '标题下面印年份的一行，年份的位置空一格。' }),
  列宽: columns.meta({ description: '整张表分几列，各占百分之几。' }),
  分区: z.array(part).min(1).meta({ description: '从上到下的各段。' }),
});

/** 栏目: what the form prints, where it differs from the registry of labels. */
export const layoutSchema = z
  .strictObject({
    标题: names.meta({ description: '表格上方的标题，一行一条；导入时据此认出一张表从哪里开始。' }),
    分栏: names.meta({ description: '表上只作标题、不填内容的字。' }),
    印作: z.record(z.string(), z.array(text).min(1)).optional().meta({
      description: '栏目名在这张表上怎样印；同一栏目有几种印法就写几条，导出时用第一种。',
    }),
    不设: names.meta({ description: '这张表没有的栏目或整组。' }),
    另设: z.array(extraField).optional().meta({ description: '只有这张表才有的栏目。' }),
    列头: names.meta({ description: '内容填在下方、不填在右边的栏目；有就要写版面。' }),
    中期指标: yesNo.optional().meta({
      description: '指标表是否先列中期、再列年度；是就要写版面。',
    }),
    勾稽: z.array(sum).optional().meta({ description: '这张表自己的合计关系，由核对规则计算。' }),
    版面: paper.optional().meta({ description: '整张表怎样排；与通行的表一样就不写。' }),
  })
  .check((context) => {
    const hasPaper = context.value.版面 !== undefined;
    for (const { path, expected } of layoutFaults(buildLayout(context.value), hasPaper)) {
      fault(context, 'bad-layout', { expected }, path);
    }
  });

type LayoutData = z.output<typeof layoutSchema>;

/** The fields of each group that a form may lack as a whole. */
const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  [GROUPS.previousYear.label]: Object.values(PREVIOUS_YEAR_FIELDS).map(({ label }) => label),
  [GROUPS.funding.label]: Object.values(FUNDING_FIELDS).map(({ label }) => label),
  [GROUPS.costItems.label]: Object.values(COST_ITEM_FIELDS).map(({ label }) => label),
};

export function buildLayout(data: LayoutData): FormLayout {
  const layout = {
    titles: data.标题 ?? [],
    headings: data.分栏 ?? [],
    printed: data.印作 ?? {},
    absent: new Set((data.不设 ?? []).flatMap((label) => [label, ...(FIELDS_OF[label] ?? [])])),
    extra: (data.另设 ?? []).map(({ 名称, 说明, 单位, 印在 }) => ({
      label: 名称,
      meaning: 说明,
      unit: 单位 === undefined ? null : ('万元' as const),
      bracketOf: 印在 ?? null,
    })),
    above: data.列头 ?? [],
    interim: data.中期指标 ?? false,
    sums: (data.勾稽 ?? []).map(({ 合计, 各项 }) => ({ total: 合计, terms: 各项 })),
  };
  const paper = data.版面 ? buildPaper(data.版面) : registryPaper(layout);
  return { ...layout, extra: inOrder(layout.extra, paper), paper };
}

/** In the order of the paper, in which a person fills them in and files hold them. */
function inOrder(extra: FormLayout['extra'], { parts }: Paper): FormLayout['extra'] {
  const labels = parts.flatMap((part) => (part.kind === 'fields' ? part.rows.flat() : []));
  const order = new Map(labels.map(({ label }, index) => [label, index]));
  const placeOf = ({ label, bracketOf }: FormLayout['extra'][number]): number =>
    order.get(bracketOf ?? label) ?? order.size;
  return extra.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function buildPaper({ 年份, 列宽, 分区 }: NonNullable<LayoutData['版面']>): Paper {
  const [before = '', after = ''] = (年份 ?? '( 年)').split(' ');
  return { year: [before, after], columns: 列宽.map(Number), parts: 分区.map(buildPart) };
}

function buildPart({ 标题, 侧栏, 行, 表, 列 }: z.output<typeof part>): PaperPart {
  const frame = { heading: 标题 ?? null, side: 侧栏 ?? null };
  if (表 === undefined) return { kind: 'fields', ...frame, rows: (行 ?? []).map(buildRow) };
  const kind = 表 === GROUPS.costItems.label ? 'costItems' : 'indicators';
  return { kind, ...frame, columns: (列 ?? []).map(Number) };
}

function buildRow(row: Readonly<Record<string, string>>): PaperField[] {
  return Object.entries(row).map(([label, span]) => {
    const [own = 0, valueColumns = 0] = span.split('+').map(Number);
    return { label, columns: own, valueColumns };
  });
}
