import type { Equation, Result } from '../../domain/rule.ts';
import type { DataSource, Field, Resource } from '../resource.ts';
import { placeFields } from './place.ts';
import { KEY_FIELDS, numbered, TO_DECLARATION } from './row.ts';
import type { RowOf } from './row.ts';

type Entry = RowOf<Result>;

const RULE: readonly Field<Entry>[] = [
  {
    name: 'rule',
    title: '规则代码',
    type: 'string',
    description: '核对规则的英文代码，也是规则页面的地址。',
    required: true,
    value: ({ row }) => row.rule.id,
  },
  {
    name: 'ruleName',
    title: '规则',
    type: 'string',
    description: '核对规则的名称。',
    required: true,
    value: ({ row }) => row.rule.name,
  },
  {
    name: 'status',
    title: '结果',
    type: 'string',
    description: '核对的结果。',
    required: true,
    categories: [
      { value: 'passed', label: '算得对上' },
      { value: 'failed', label: '对不上' },
      { value: 'undefined', label: '无法计算' },
    ],
    value: ({ row }) => row.status,
  },
];

const OUTCOME: readonly Field<Entry>[] = [
  {
    name: 'message',
    title: '说明',
    type: 'string',
    description: '一句话说明表上是什么、应当是什么。',
    required: true,
    value: ({ row }) => row.message,
  },
  equation('equation', '算式', '用栏目名写的算式；不是算术的规则留空。', (it) => it.words),
  equation('figures', '代入', '代入数字的算式。', (it) => it.figures),
  equation('stated', '表上所填', '照原文。', (it) => it.stated),
  equation('computed', '算出', '按算式算出的结果。', (it) => it.computed),
  {
    ...equation(
      'difference',
      '差',
      '表上所填减去算出的结果，单位见 unit；不是数的留空。',
      numericDifference,
    ),
    type: 'number',
  },
  equation('unit', '单位', '数的单位。', (it) => it.unit),
  {
    name: 'erratum',
    title: '勘注次序',
    type: 'integer',
    description: '已就此作了勘注的，填该勘注在 errata.csv 中的 position；没有则留空。',
    required: false,
    value: ({ row }) => (row.erratum === null ? null : row.erratum + 1),
  },
];

export const checks: Resource<Entry> = {
  name: 'checks',
  title: '核对结果',
  description:
    '每条规则在每份申报表每一处的核对结果：对不上的和无法计算的全部列出，对得上的列出有算式的（其余只在核对页计数）。对不上是需要说明的疑点，不等于违规。',
  fields: [...KEY_FIELDS, ...RULE, ...placeFields<Entry>(({ row }) => row.field), ...OUTCOME],
  primaryKey: ['declaration', 'position'],
  uniqueKeys: [],
  foreignKeys: [
    TO_DECLARATION,
    {
      fields: ['declaration', 'erratum'],
      resource: 'errata',
      reference: ['declaration', 'position'],
    },
  ],
  records: entries,
};

function* entries({ corpus, audit }: DataSource): Iterable<Entry> {
  for (const declaration of corpus.declarations) {
    const told = audit.of(declaration.id).filter((it) => it.status !== 'passed' || it.equation);
    yield* numbered(declaration, told);
  }
}

function equation(
  name: string,
  title: string,
  description: string,
  read: (equation: Equation) => string | null,
): Field<Entry> {
  const value = ({ row }: Entry): string | null => (row.equation ? read(row.equation) : null);
  return { name, title, type: 'string', description, required: false, value };
}

/** Differences are told with a sign (`+2.00`); a numeric column takes none. */
function numericDifference({ difference }: Equation): string | null {
  const plain = difference?.replace(/^\+/, '').replace(/^−/, '-') ?? '';
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}
