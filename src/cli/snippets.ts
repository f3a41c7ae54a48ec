import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  type FormField,
} from '../domain/form.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';

interface Snippet {
  readonly scope: 'markdown';
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

const FIELDS: readonly FormField[] = [
  ...Object.values(BASIC_FIELDS),
  ...Object.values(PREVIOUS_YEAR_FIELDS),
  ...Object.values(FUNDING_FIELDS),
];

/**
 * Snippets of VS Code, which need no extension: each key of the form with its meaning, its options
 * where the form offers any, and the rows of tables and notes.
 */
export function snippets(taxonomies: readonly Taxonomy[]): Readonly<Record<string, Snippet>> {
  const fields = FIELDS.map((field) =>
    snippet(field.label, [`${field.label}: ${valueOf(field, taxonomies)}`], field.meaning),
  );
  const rows = [
    snippet('指标', ['- 指标: $1', '  目标值: $2', '  来源: $0'], '目标内容的一行。'),
    snippet(
      COST_ITEM_FIELDS.name.label,
      ['- 明细: $1', '  金额: $2', '  用途: $0'],
      '项目概算的一行。',
    ),
    snippet(
      '勘注',
      ['- 字段: $1', '  原文: $2', '  说明: $3', '  规则: [$0]'],
      '原件自相矛盾或疑有笔误之处。',
    ),
  ];
  return Object.fromEntries([...fields, ...rows]);
}

function snippet(name: string, body: readonly string[], description: string): [string, Snippet] {
  return [name, { scope: 'markdown', prefix: name, body, description }];
}

function valueOf({ label }: FormField, taxonomies: readonly Taxonomy[]): string {
  const offered = taxonomies.flatMap(({ options, procurement }) =>
    label === BASIC_FIELDS.procurement.label ? Object.keys(procurement) : (options[label] ?? []),
  );
  const options = [...new Set(offered)];
  return options.length === 0 ? '$0' : `\${1|${options.join(',')}|}`;
}
