import type { Erratum } from '../../domain/declaration.ts';
import type { DataSource, Resource } from '../resource.ts';
import { placeFields } from './place.ts';
import { KEY_FIELDS, numbered, TO_DECLARATION } from './row.ts';
import type { RowOf } from './row.ts';

type Entry = RowOf<Erratum>;

export const errata: Resource<Entry> = {
  name: 'errata',
  title: '勘注',
  description: '原文自相矛盾或像是笔误的地方。原文一字不改，只在旁边说明。',
  fields: [
    ...KEY_FIELDS,
    ...placeFields<Entry>(({ row }) => row),
    {
      name: 'printed',
      title: '原文',
      type: 'string',
      description: '申报表上印的字。',
      required: true,
      value: ({ row }) => row.printed,
    },
    {
      name: 'note',
      title: '说明',
      type: 'string',
      description: '为什么存疑。',
      required: true,
      value: ({ row }) => row.note,
    },
    {
      name: 'rules',
      title: '规则',
      type: 'string',
      description: '这条勘注对应的核对规则名，多个以“；”分隔。',
      required: false,
      value: ({ row }) => row.rules.join('；') || null,
    },
  ],
  primaryKey: ['declaration', 'position'],
  uniqueKeys: [],
  foreignKeys: [TO_DECLARATION],
  records: entries,
};

function* entries({ corpus }: DataSource): Iterable<Entry> {
  for (const declaration of corpus.declarations) {
    yield* numbered(declaration, declaration.errata);
  }
}
