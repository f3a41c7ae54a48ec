import type { CostItem } from '../../domain/declaration.ts';
import { COST_ITEM_FIELDS } from '../../domain/form.ts';
import type { DataSource, Resource } from '../resource.ts';
import { KEY_FIELDS, numbered, TO_DECLARATION } from './row.ts';
import type { RowOf } from './row.ts';

type Entry = RowOf<CostItem>;

const { name, amount, purpose } = COST_ITEM_FIELDS;

export const costItems: Resource<Entry> = {
  name: 'cost-items',
  title: '项目概算',
  description: '申报表“项目概算”的每一行：钱具体花在哪里。',
  fields: [
    ...KEY_FIELDS,
    {
      name: 'id',
      title: '概算行编号',
      type: 'string',
      description: '由内容得出，插入别的行时不变；也是页面上这一行的链接。',
      required: true,
      value: ({ row }) => row.id,
    },
    {
      name: name.id,
      title: name.label,
      type: 'string',
      description: name.meaning,
      required: true,
      value: ({ row }) => row.name,
    },
    {
      name: amount.id,
      title: amount.label,
      type: 'number',
      unit: amount.unit,
      description: amount.meaning,
      required: true,
      value: ({ row }) => row.amount.printed,
    },
    {
      name: purpose.id,
      title: purpose.label,
      type: 'string',
      description: purpose.meaning,
      required: false,
      value: ({ row }) => row.purpose,
    },
  ],
  primaryKey: ['declaration', 'id'],
  uniqueKeys: [['declaration', 'position']],
  foreignKeys: [TO_DECLARATION],
  records: entries,
};

function* entries({ corpus }: DataSource): Iterable<Entry> {
  for (const declaration of corpus.declarations) {
    yield* numbered(declaration, declaration.costItems);
  }
}
