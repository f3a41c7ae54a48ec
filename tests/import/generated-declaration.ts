import fc from 'fast-check';
import type { RawBlock } from '../../src/domain/build-declaration.ts';
import {
  BASIC_FIELDS,
  FUNDING_FIELDS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  SECTION_FIELDS,
  SECTION_IDS,
} from '../../src/domain/form.ts';
import type { Taxonomy } from '../../src/domain/taxonomy.ts';
import type { DeclarationText, TextGroup } from '../../src/markdown/declaration-text.ts';

const TABLES: readonly Readonly<Record<string, { readonly printed: string }>>[] = [
  BASIC_FIELDS,
  SECTION_FIELDS,
  FUNDING_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  INDICATOR_FIELDS,
];
const PRINTED: readonly string[] = [
  ...TABLES.flatMap((fields) => Object.values(fields).map(({ printed }) => printed)),
  ...['联系人：', '项目名称：甲', '基本信息', '目标内容', '项目概算', '合计', '记录附页', '怎么填'],
  ...[
    '投入与目标管理',
    '数量',
    '(2020年)',
    '江阴市市级财政支出项目绩效目标申报表',
    '记录',
    '勘注 1',
  ],
  ...['项目支出绩效目标申报表', '（2021年度）', '中期目标（2021年—2023年）', '其中：财政拨款'],
  ...['一级指标', '产出指标', '数量指标', '年度目标', '总体目标', '）', '（'],
];
const SIGNS = [
  ...['=100%', '=SUM(A1:A9)', '+86', '-1', '@甲', '＝1', '≥90%', '0', '0.00', '148.00', '1e5'],
  ...['“引号”', "'单'", '"双"', '<b>粗</b>', '&lt;', '&amp;', ']]>', '_x0041_', '_x000D_', '\\n'],
  ...[
    '👨‍👩‍👧'.replaceAll('‍', ''),
    '𠮷野家',
    'é',
    '1:20',
    '2020-01-01',
    '2020年1月1日',
    'TRUE',
    '#REF!',
  ],
  ...[
    '１００％',
    '□',
    '①',
    '--',
    '——',
    '%s',
    '{{x}}',
    '甲　乙',
    '甲  乙',
    '|',
    '\u00b7',
    '第 1 页 共 2 页',
  ],
];
const word = fc.constantFrom(
  ...PRINTED,
  ...SIGNS,
  '预算',
  '执行率',
  '，',
  '。',
  ' ',
  '1',
  'a',
  '、',
);
/** One line of text as a cell may hold it: not blank, no blanks around it. */
const line = fc
  .oneof(
    { weight: 8, arbitrary: fc.array(word, { minLength: 1, maxLength: 6 }) },
    { weight: 3, arbitrary: word.map((only): string[] => [only]) },
    { weight: 1, arbitrary: fc.nat(900).map((n): string[] => ['长文。'.repeat(n + 1)]) },
  )
  .map((words) => words.join('').trim())
  .filter((text) => text !== '');
const blank = fc.constant('');
const lineOrBlank = fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: blank });
const figure = fc.constantFrom('', '0', '0.00', '148', '148.00', '0.5', '-3.20', '1000000.000001');

/** A paragraph with a number as a list has it comes back as a list: the paper does not tell them apart. */
const paragraph = line.filter((text) => !/^\d{1,9}[.)] /.test(text));

function list(end: '.' | ')'): fc.Arbitrary<RawBlock> {
  const item = fc.record({ marker: fc.nat(99).map((n) => `${String(n)}${end}`), text: line });
  return fc
    .array(item, { minLength: 1, maxLength: 3 })
    .map((items) => ({ kind: 'list', items }) as const);
}

/** Never two lists of one kind behind one another: Markdown would make them one. */
const blocks = fc
  .array(
    fc.tuple(
      fc.array(paragraph, { minLength: 1, maxLength: 2 }),
      fc.option(fc.oneof(list('.'), list(')'))),
    ),
    { maxLength: 3 },
  )
  .map((parts) =>
    parts.flatMap(([texts, numbered]): RawBlock[] => [
      ...texts.map((text) => ({ kind: 'paragraph', text }) as const),
      ...(numbered ? [numbered] : []),
    ]),
  );

/** What the edition does not have is blank. */
function labelled(
  fields: Readonly<Record<string, { readonly label: string }>>,
  value: fc.Arbitrary<string>,
  { absent }: Taxonomy['layout'],
): fc.Arbitrary<TextGroup> {
  const labels = Object.values(fields).map(
    ({ label }) => [label, absent.has(label) ? blank : value] as const,
  );
  return fc.record(Object.fromEntries(labels));
}

function ownFields({ extra, interim }: Taxonomy['layout'], edition: Taxonomy) {
  const fields = extra.map(({ label, unit }) => [label, unit ? figure : lineOrBlank] as const);
  const sides = indicators(edition).map((groups) =>
    Object.keys(groups).length > 0 ? groups : undefined,
  );
  return fc.record({
    其他栏目: extra.length > 0 ? fc.record(Object.fromEntries(fields)) : fc.constant(undefined),
    中期指标: interim ? sides : fc.constant(undefined),
  });
}

function indicators(edition: Taxonomy): fc.Arbitrary<TextGroup> {
  const hasSource = !edition.layout.absent.has('来源');
  const source = hasSource ? lineOrBlank : blank;
  const row = fc.record({ 指标: line, 目标值: lineOrBlank, 来源: source });
  const rows = fc
    .array(row, { minLength: 1, maxLength: 3 })
    .chain((own) => fc.boolean().map((again) => (again ? [...own, ...own.slice(0, 1)] : own)));
  const groups = edition.level1.map(({ name, level2 }) => {
    const inner = fc
      .shuffledSubarray(
        level2.map((group) => group.name),
        { minLength: 1 },
      )
      .chain((names) => fc.record(Object.fromEntries(names.map((own) => [own, rows]))));
    return [name, inner] as const;
  });
  return fc
    .shuffledSubarray(groups, { minLength: 0 })
    .chain((some) => fc.record(Object.fromEntries(some)));
}

const place = { 字段: line, 指标: fc.option(line, { nil: undefined }) };
const erratum = fc.record({
  ...place,
  原文: line,
  说明: line,
  规则: fc.option(fc.array(line, { minLength: 1, maxLength: 3 }), { nil: undefined }),
});
const review = fc.record({ ...place, 原文: line, 决定: line, 理由: line, 经办: line, 日期: line });
const restoration = fc.record({ ...place, 说明: line });
const doubt = fc.record({ ...place, 原文: lineOrBlank, 说明: line });

function some(entry: fc.Arbitrary<object>): fc.Arbitrary<object[] | undefined> {
  return fc.option(fc.array(entry, { minLength: 1, maxLength: 3 }), { nil: undefined });
}

/** A declaration of an edition with whatever a department may have typed into its cells. */
export function generatedDeclaration(edition: Taxonomy): fc.Arbitrary<DeclarationText> {
  const { layout } = edition;
  const others = fc.record({
    勘注: some(erratum),
    公开审查: some(review),
    整理: some(restoration),
    待核: some(doubt),
    来源文件: fc.option(fc.record({ 文件: line, 摘要: line, 行: fc.constant('6-104') }), {
      nil: undefined,
    }),
  });
  const frontMatter = fc.record({
    预算年度: fc.constantFrom('2019', '2020', '2031'),
    basic: labelled(BASIC_FIELDS, lineOrBlank, layout),
    绩效指标: indicators(edition),
    上年度资金: labelled(PREVIOUS_YEAR_FIELDS, figure, layout),
    资金来源: labelled(FUNDING_FIELDS, figure, layout),
    项目概算: fc.array(fc.record({ 明细: line, 金额: figure, 用途: lineOrBlank }), {
      maxLength: layout.absent.has('项目概算') ? 0 : 5,
    }),
    own: ownFields(layout, edition),
    others,
  });
  const sections = fc.record(
    Object.fromEntries(
      SECTION_IDS.map((id) => {
        const isAbsent = layout.absent.has(SECTION_FIELDS[id].label);
        return [id, isAbsent ? fc.constant<RawBlock[]>([]) : blocks];
      }),
    ),
  );
  return fc
    .tuple(frontMatter, sections)
    .map(([{ basic, own, others: records, ...rest }, prose]) => ({
      frontMatter: withoutUndefined({ 表式: edition.name, ...basic, ...rest, ...own, ...records }),
      sections: prose as unknown as DeclarationText['sections'],
    }));
}

function withoutUndefined(value: object): TextGroup {
  return JSON.parse(JSON.stringify(value)) as TextGroup;
}
