import { formatDecimal } from '../../domain/decimal.ts';
import type { Indicator } from '../../domain/declaration.ts';
import { INDICATOR_FIELDS } from '../../domain/form.ts';
import type { Operator, Target } from '../../domain/target.ts';
import type { Level2 } from '../../domain/taxonomy.ts';
import type { DataSource, Field, FieldType, Resource } from '../resource.ts';
import { KEY_FIELDS, numbered, TO_DECLARATION } from './row.ts';
import type { RowOf } from './row.ts';

interface Row {
  readonly indicator: Indicator;
  readonly national: Level2['national'];
}

type Entry = RowOf<Row>;

/** Words instead of signs: `=` at the start of a cell would be taken for a formula. */
const OPERATORS: Readonly<Record<Operator, { value: string; label: string }>> = {
  '=': { value: 'eq', label: '等于（=）' },
  '≥': { value: 'ge', label: '不低于（≥）' },
  '≤': { value: 'le', label: '不高于（≤）' },
  '>': { value: 'gt', label: '高于（>）' },
  '<': { value: 'lt', label: '低于（<）' },
};

const KINDS: readonly { readonly value: Target['kind']; readonly label: string }[] = [
  { value: 'number', label: '数值，例如 ≥90%' },
  { value: 'ratio', label: '比值，例如 1:20' },
  { value: 'range', label: '区间，例如 90%-95%' },
  { value: 'text', label: '文字，例如“健全”' },
];

const VERBATIM: readonly Field<Entry>[] = [
  {
    name: 'id',
    title: '指标行编号',
    type: 'string',
    description: '由内容得出，插入别的行时不变；也是页面上这一行的链接。',
    required: true,
    value: ({ row }) => row.indicator.id,
  },
  verbatim('level1', true, (it) => it.level1),
  verbatim('level2', true, (it) => it.level2),
  verbatim('name', true, (it) => it.name),
  verbatim('target', true, (it) => it.target.printed),
  verbatim('source', false, (it) => it.source),
];

const PARSED: readonly Field<Entry>[] = [
  {
    ...parsed('targetKind', '目标值种类', 'string', '能读成哪一种值；读不准的一律算文字。', kindOf),
    required: true,
    categories: KINDS,
  },
  {
    ...parsed(
      'targetOperator',
      '目标值符号',
      'string',
      '数值前印的符号；没有印符号则留空。',
      operatorOf,
    ),
    categories: Object.values(OPERATORS),
  },
  parsed('targetNumber', '目标值数字', 'number', '数值的大小，单位见 targetUnit。', (it) =>
    it.kind === 'number' ? formatDecimal(it.value) : null,
  ),
  parsed('targetUnit', '目标值单位', 'string', '例如 %、件、万元；没有印单位则留空。', (it) =>
    it.kind === 'number' || it.kind === 'range' ? it.unit : null,
  ),
  parsed('targetLow', '区间下限', 'number', '只用于区间。', (it) =>
    it.kind === 'range' ? formatDecimal(it.low) : null,
  ),
  parsed('targetHigh', '区间上限', 'number', '只用于区间。', (it) =>
    it.kind === 'range' ? formatDecimal(it.high) : null,
  ),
  parsed('targetRatioLeft', '比值左项', 'number', '只用于比值。', (it) =>
    it.kind === 'ratio' ? formatDecimal(it.left) : null,
  ),
  parsed('targetRatioRight', '比值右项', 'number', '只用于比值。', (it) =>
    it.kind === 'ratio' ? formatDecimal(it.right) : null,
  ),
];

const NATIONAL: readonly Field<Entry>[] = [
  {
    name: 'nationalLevel1',
    title: '国家一级指标',
    type: 'string',
    description: '财预〔2015〕88号分类中与二级目标相当的一级指标，由本站对照；没有相当的留空。',
    required: false,
    value: ({ row }) => row.national?.level1 ?? null,
  },
  {
    name: 'nationalLevel2',
    title: '国家二级指标',
    type: 'string',
    description: '同上，二级指标。',
    required: false,
    value: ({ row }) => row.national?.level2 ?? null,
  },
];

export const indicators: Resource<Entry> = {
  name: 'indicators',
  title: '绩效指标',
  description:
    '申报表“目标内容”的每一行。目标值原文与解析结果并列；以 = 等符号开头的原文在 CSV 里前加一个撇号，declarations.json 里没有。',
  fields: [...KEY_FIELDS, ...VERBATIM, ...PARSED, ...NATIONAL],
  primaryKey: ['declaration', 'id'],
  uniqueKeys: [['declaration', 'position']],
  foreignKeys: [TO_DECLARATION],
  records: entries,
};

function* entries({ corpus }: DataSource): Iterable<Entry> {
  const editions = new Map(
    [...corpus.taxonomies].map(([name, it]) => [name, nationalOf(it.level1)]),
  );
  for (const declaration of corpus.declarations) {
    const national = editions.get(declaration.edition);
    const rows = declaration.indicators.map((indicator) => ({
      indicator,
      national: national?.get(`${indicator.level1}\n${indicator.level2}`) ?? null,
    }));
    yield* numbered(declaration, rows);
  }
}

function nationalOf(
  level1: readonly { readonly name: string; readonly level2: readonly Level2[] }[],
): Map<string, Level2['national']> {
  return new Map(
    level1.flatMap(({ name, level2 }) =>
      level2.map((goal): [string, Level2['national']] => [`${name}\n${goal.name}`, goal.national]),
    ),
  );
}

function verbatim(
  id: keyof typeof INDICATOR_FIELDS,
  required: boolean,
  read: (indicator: Indicator) => string | null,
): Field<Entry> {
  const { label, meaning } = INDICATOR_FIELDS[id];
  const value = ({ row }: Entry): string | null => read(row.indicator);
  return { name: id, title: label, type: 'string', description: meaning, required, value };
}

function parsed(
  name: string,
  title: string,
  type: FieldType,
  description: string,
  read: (target: Target) => string | null,
): Field<Entry> {
  const value = ({ row }: Entry): string | null => read(row.indicator.target);
  return { name, title, type, description, required: false, value };
}

function kindOf(target: Target): string {
  return target.kind;
}

function operatorOf(target: Target): string | null {
  return target.kind === 'number' && target.operator ? OPERATORS[target.operator].value : null;
}
