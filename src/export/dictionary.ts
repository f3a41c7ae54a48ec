import type { DataTable, Field } from './resource.ts';

const TYPES: Readonly<Record<Field<never>['type'], string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: 'true / false',
  date: '日期',
};

/** Type of a column in Chinese, with its unit: `数（万元）`. */
export function typeName({ type, unit }: Pick<Field<never>, 'type' | 'unit'>): string {
  return unit === undefined ? TYPES[type] : `${TYPES[type]}（${unit}）`;
}

/** The data dictionary of docs/data.md: every column of every file, in Markdown. */
export function dictionaryMarkdown(tables: readonly DataTable[]): string {
  return tables.map(tableMarkdown).join('\n\n');
}

function tableMarkdown({ resource }: DataTable): string {
  const { name, title, description, fields, primaryKey } = resource;
  return [
    `### ${name}.csv：${title}`,
    '',
    description,
    '',
    `主键：${primaryKey.map((key) => `\`${key}\``).join('、')}`,
    '',
    '| 列 | 中文 | 类型 | 可留空 | 含义 |',
    '| --- | --- | --- | --- | --- |',
    ...fields.map(fieldRow),
  ].join('\n');
}

function fieldRow(field: Field<never>): string {
  const values = (field.categories ?? []).map(({ value, label }) => `\`${value}\` ${label}`);
  const meaning = [
    field.description,
    ...(values.length > 0 ? [`取值：${values.join('；')}。`] : []),
  ];
  const cells = [
    `\`${field.name}\``,
    field.title,
    typeName(field),
    field.required ? '否' : '是',
    meaning.join(''),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
