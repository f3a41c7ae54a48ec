import type { Amount } from '../../domain/declaration.ts';
import { FUNDING_FIELDS, FUNDING_SOURCE_IDS } from '../../domain/form.ts';
import type { FundingSourceId } from '../../domain/form.ts';
import type { DataSource, Resource } from '../resource.ts';
import { KEY_FIELDS, numbered, TO_DECLARATION } from './row.ts';
import type { RowOf } from './row.ts';

interface Row {
  readonly source: FundingSourceId;
  readonly amount: Amount | null;
}

type Entry = RowOf<Row>;

export const funding: Resource<Entry> = {
  name: 'funding',
  title: '资金来源',
  description:
    '每份申报表十行，每种资金来源一行，不含总额（总额见 declarations.csv 的 fundingTotal）。表上填 0 的为 0，表上留空的留空。',
  fields: [
    ...KEY_FIELDS,
    {
      name: 'source',
      title: '来源代码',
      type: 'string',
      description: '资金来源的英文代码，与 declarations.json 的键相同。',
      required: true,
      categories: FUNDING_SOURCE_IDS.map((id) => ({ value: id, label: FUNDING_FIELDS[id].label })),
      value: ({ row }) => row.source,
    },
    {
      name: 'sourceName',
      title: '资金来源',
      type: 'string',
      description: '资金来源在申报表上的名称。',
      required: true,
      value: ({ row }) => FUNDING_FIELDS[row.source].label,
    },
    {
      name: 'amount',
      title: '金额',
      type: 'number',
      unit: '万元',
      description: '这一来源的金额，照表上所填。',
      required: false,
      value: ({ row }) => row.amount?.printed ?? null,
    },
  ],
  primaryKey: ['declaration', 'source'],
  uniqueKeys: [['declaration', 'position']],
  foreignKeys: [TO_DECLARATION],
  records: entries,
};

function* entries({ corpus }: DataSource): Iterable<Entry> {
  for (const declaration of corpus.declarations) {
    const rows = FUNDING_SOURCE_IDS.map((source) => ({
      source,
      amount: declaration.funding[source],
    }));
    yield* numbered(declaration, rows);
  }
}
