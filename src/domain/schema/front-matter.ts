import * as z from 'zod';
import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
  type FormField,
} from '../form.ts';
import type { Taxonomy } from '../taxonomy.ts';
import { fault } from './fault.ts';
import {
  amount,
  amountOrBlank,
  balanceOrBlank,
  date,
  lines,
  oneOf,
  pattern,
  percentageOrBlank,
  phone,
  text,
  textOrBlank,
} from './scalars.ts';

/** The meaning of a key, kept at its definition; editors show it and the JSON Schema carries it. */
function described<T extends z.ZodType>(schema: T, field: FormField): T {
  return schema.meta({ title: field.label, description: field.meaning });
}

function withMeaning<T extends z.ZodType>(schema: T, title: string, description: string): T {
  return schema.meta({ title, description });
}

/** One row of 目标内容. */
const indicator = z.strictObject({
  指标: described(text, INDICATOR_FIELDS.name),
  目标值: described(text, INDICATOR_FIELDS.target),
  来源: described(textOrBlank, INDICATOR_FIELDS.source),
});

/** One row of 项目概算. */
const costItem = z.strictObject({
  明细: described(text, COST_ITEM_FIELDS.name),
  金额: described(amount, COST_ITEM_FIELDS.amount),
  用途: described(textOrBlank, COST_ITEM_FIELDS.purpose),
});

/** 上年度项目资金使用情况. */
const previousYear = z.strictObject({
  年度预算安排资金: described(amountOrBlank, PREVIOUS_YEAR_FIELDS.budgeted),
  项目实际使用资金: described(amountOrBlank, PREVIOUS_YEAR_FIELDS.used),
  项目结余资金: described(balanceOrBlank, PREVIOUS_YEAR_FIELDS.balance),
  资金使用率: described(percentageOrBlank, PREVIOUS_YEAR_FIELDS.usageRate),
  项目完成进度: described(percentageOrBlank, PREVIOUS_YEAR_FIELDS.progress),
});

/** 项目资金来源: every row of the form, blank and 0 kept apart. */
const funding = z.strictObject({
  项目资金总额: described(amountOrBlank, FUNDING_FIELDS.total),
  财政经常性拨款资金: described(amountOrBlank, FUNDING_FIELDS.regularAppropriation),
  财政专项拨款资金: described(amountOrBlank, FUNDING_FIELDS.specialAppropriation),
  纳入预算管理的非税资金: described(amountOrBlank, FUNDING_FIELDS.budgetedNonTaxRevenue),
  专户管理的非税资金: described(amountOrBlank, FUNDING_FIELDS.specialAccountNonTaxRevenue),
  政府性基金: described(amountOrBlank, FUNDING_FIELDS.governmentFund),
  上级补助收入: described(amountOrBlank, FUNDING_FIELDS.superiorSubsidy),
  以前年度纳入预算管理的非税资金: described(amountOrBlank, FUNDING_FIELDS.carriedOverNonTaxRevenue),
  事业收入: described(amountOrBlank, FUNDING_FIELDS.undertakingIncome),
  经营收入: described(amountOrBlank, FUNDING_FIELDS.operatingIncome),
  其他收入: described(amountOrBlank, FUNDING_FIELDS.otherIncome),
});

/** Where in the declaration a 勘注, 公开审查 or 整理 belongs. */
const place = {
  字段: withMeaning(text, '字段', '表上的一个栏目名，例如 项目结余资金、目标值、项目概况。'),
  指标: withMeaning(text.optional(), '指标', '栏目在指标表里时，写那一行的指标名。'),
  二级目标: withMeaning(text.optional(), '二级目标', '同名指标不止一行时，用二级目标区分。'),
  明细: withMeaning(text.optional(), '明细', '栏目在概算表里时，写那一行的明细名称。'),
};

const erratum = z
  .strictObject({
    ...place,
    原文: withMeaning(text, '原文', '表上原样的字，一字不改。'),
    说明: withMeaning(text, '说明', '为什么可疑，用平实的话写。'),
    规则: withMeaning(
      z.union([z.array(text).min(1), text.transform((name) => [name])]).optional(),
      '规则',
      '这条勘注说明了哪些核对规则的发现。',
    ),
  })
  .check((context) => {
    const { 原文, 说明 } = context.value;
    if (说明 === 原文) fault(context, 'note-repeats', {}, ['说明']);
  });

const review = z.strictObject({
  ...place,
  原文: withMeaning(text, '原文', '被拦下的字。'),
  决定: withMeaning(oneOf(['公开', '不公开'], 'bad-option'), '决定', '公开，或不公开。'),
  理由: withMeaning(text, '理由', '为什么这样决定。'),
  经办: withMeaning(text, '经办', '谁作的决定。'),
  职务: withMeaning(text, '职务', '以什么身份作的决定。'),
  日期: withMeaning(date, '日期', '哪一天作的决定。'),
});

const restoration = z.strictObject({
  ...place,
  说明: withMeaning(text, '说明', '原件的版面哪里破损，怎样复原；字句不动。'),
});

/** What an import could not settle. Its mere presence is a fault: a person must decide and delete it. */
const doubt = z
  .strictObject({
    ...place,
    原文: withMeaning(textOrBlank, '原文', '来源文件里的字；原处空白时留空。'),
    说明: withMeaning(text, '说明', '哪里拿不准，当时怎样处理。'),
  })
  .check((context) => {
    const { 字段, 说明 } = context.value;
    fault(context, 'unresolved-doubt', { expected: `已核对清楚的“${字段}”（${说明}）` }, ['字段']);
  });

const source = z.strictObject({
  文件: withMeaning(text, '文件', '来源文件的文件名。'),
  摘要: withMeaning(pattern(/^[0-9a-f]{64}$/, 'bad-hash'), '摘要', '来源文件的 SHA-256。'),
  行: withMeaning(
    lines.optional(),
    '行',
    '本表在来源文件里的起止行；来源是 Word、Excel 或 PDF 时不写。',
  ),
});

type Rows = z.ZodOptional<z.ZodArray<typeof indicator>>;
type Level2Groups = z.ZodOptional<z.ZodObject<Record<string, Rows>>>;

function indicatorsOf(taxonomy: Taxonomy) {
  const groups = taxonomy.level1.map((level1) => {
    const rows = level1.level2.map(({ name }) => [name, level2Rows(name)]);
    const group = z.strictObject(Object.fromEntries(rows) as Record<string, Rows>).optional();
    return [
      level1.name,
      withMeaning(group, level1.name, `一级目标：${INDICATOR_FIELDS.level1.meaning}`),
    ];
  });
  return z.strictObject(Object.fromEntries(groups) as Record<string, Level2Groups>);
}

function level2Rows(name: string): Rows {
  return withMeaning(
    z.array(indicator).min(1).optional(),
    name,
    `二级目标：${INDICATOR_FIELDS.level2.meaning}`,
  );
}

/** A text of the form; blank where the form edition does not have the field. */
function printed(
  taxonomy: Taxonomy,
  field: FormField,
  schema: z.ZodType<string, string>,
): z.ZodType<string, string> {
  const isAbsent = taxonomy.layout.absent.has(field.label);
  return described(isAbsent ? pattern(/^$/, 'absent-field') : schema, field);
}

/** One of the edition's options; any text where the form leaves the field open. */
function option(taxonomy: Taxonomy, field: FormField) {
  const choices = taxonomy.options[field.label] ?? [];
  return printed(taxonomy, field, choices.length > 0 ? oneOf(choices, 'bad-option') : text);
}

/** An amount of 其他栏目: kept as its characters; 表式合计 reads them. */
const sumOrBlank = pattern(/^(?:\d{1,12}(?:\.\d{1,6})?)?$/, 'bad-amount').pipe(textOrBlank);

function extraFields({ layout }: Taxonomy) {
  const fields = layout.extra.map(({ label, meaning, unit }) => [
    label,
    withMeaning(unit === null ? textOrBlank : sumOrBlank, label, meaning),
  ]);
  return z.strictObject(Object.fromEntries(fields) as Record<string, typeof textOrBlank>);
}

/** Keys only some editions have; with none of them the schema does not know the key. */
function ownKeys(taxonomy: Taxonomy) {
  const { extra, interim } = taxonomy.layout;
  const fields = extraFields(taxonomy);
  const shape = {
    // Required of the editions that have it; to the others the key is not known.
    其他栏目: withMeaning(
      fields as typeof fields | z.ZodOptional<typeof fields>,
      GROUPS.extra.label,
      '只有这一版表才有的栏目。',
    ),
    中期指标: withMeaning(
      indicatorsOf(taxonomy).optional(),
      GROUPS.interim.label,
      '指标表的中期一侧。',
    ),
  };
  const known = Object.entries(shape).filter(
    ([key]) =>
      (key === GROUPS.extra.label && extra.length > 0) || (key === GROUPS.interim.label && interim),
  );
  return Object.fromEntries(known) as typeof shape;
}

/** Building a schema costs more than reading a declaration with it. */
const SCHEMAS = new WeakMap<Taxonomy, ReturnType<typeof buildSchema>>();

/**
 * The front matter of one declaration, for one form edition: the keys are the form's own words.
 * @param taxonomy the edition's 一级/二级目标 and options.
 */
export function frontMatterSchema(taxonomy: Taxonomy): ReturnType<typeof buildSchema> {
  const schema = SCHEMAS.get(taxonomy) ?? buildSchema(taxonomy);
  SCHEMAS.set(taxonomy, schema);
  return schema;
}

function buildSchema(taxonomy: Taxonomy) {
  return z.strictObject({
    表式: withMeaning(text, RECORD_FIELDS.edition, '这份表用的是哪一版表格。'),
    预算年度: withMeaning(
      pattern(/^\d{4}$/, 'bad-year'),
      RECORD_FIELDS.fiscalYear,
      '预算属于哪一年。',
    ),
    项目名称: described(text, BASIC_FIELDS.name),
    项目属性: option(taxonomy, BASIC_FIELDS.attribute),
    项目类型: option(taxonomy, BASIC_FIELDS.category),
    资金用途: option(taxonomy, BASIC_FIELDS.purpose),
    政府采购: printed(
      taxonomy,
      BASIC_FIELDS.procurement,
      oneOf(Object.keys(taxonomy.procurement), 'bad-option'),
    ),
    项目负责人: printed(taxonomy, BASIC_FIELDS.lead, text),
    联系人: printed(taxonomy, BASIC_FIELDS.contact, text),
    联系电话: printed(taxonomy, BASIC_FIELDS.phone, phone),
    计划开始日期: printed(taxonomy, BASIC_FIELDS.startDate, date),
    计划完成日期: printed(taxonomy, BASIC_FIELDS.endDate, date),
    项目总金额: described(amount, BASIC_FIELDS.totalAmount),
    本年度项目金额: described(amount, BASIC_FIELDS.annualAmount),
    绩效指标: withMeaning(indicatorsOf(taxonomy), GROUPS.indicators.label, '表上的“目标内容”。'),
    上年度资金: withMeaning(
      previousYear,
      GROUPS.previousYear.label,
      '表上的“上年度项目资金使用情况”。',
    ),
    资金来源: withMeaning(funding, GROUPS.funding.label, '表上的“项目资金来源”。'),
    项目概算: withMeaning(
      taxonomy.layout.absent.has(GROUPS.costItems.label)
        ? z.array(costItem).max(0)
        : z.array(costItem).min(1),
      GROUPS.costItems.label,
      '钱具体花在哪些事上。',
    ),
    ...ownKeys(taxonomy),
    勘注: withMeaning(
      z.array(erratum).optional(),
      RECORD_FIELDS.errata,
      '原件自相矛盾或疑有笔误之处。',
    ),
    公开审查: withMeaning(
      z.array(review).optional(),
      RECORD_FIELDS.reviews,
      '对被拦下的文字，由人作出的决定。',
    ),
    整理: withMeaning(
      z.array(restoration).optional(),
      RECORD_FIELDS.restorations,
      '版面复原记录。',
    ),
    待核: withMeaning(
      z.array(doubt).optional(),
      RECORD_FIELDS.doubts,
      '导入时拿不准、等人核对的地方；核对清楚、删去之前不能公开。',
    ),
    来源文件: withMeaning(
      source.optional(),
      RECORD_FIELDS.source,
      '这份记录取自哪个公开文件；直接在这里填报的没有。',
    ),
  });
}

export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>;
