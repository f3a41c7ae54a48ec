import { isPlaceholder } from '../domain/site.ts';
import type { Site } from '../domain/site.ts';
import type { Corpus } from '../domain/corpus.ts';
import { PARTITION, parquetParts } from './parquet.ts';
import type { DataTable, Field, ForeignKey } from './resource.ts';

/** A file as it is published; the hash is computed over its bytes. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** What is asked of those who use the data; the form's own text is public government information. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
  title: '知识共享 署名 4.0 国际',
} as const;

const DESCRIPTION = [
  '财政项目支出绩效目标申报表，照公开的原件逐字录入。',
  '金额单位万元，是十进制数，不要用浮点数累加。',
  'CSV 为 UTF-8（无字节顺序标记），第一行是英文列名，中文列名在本文件各字段的 title。',
  "CSV 里以 = + - @ 或其全角形式开头的文字前面加了一个撇号（'），以免电子表格当作公式：目标值“=100%”在 CSV 里是“'=100%”；declarations.json 里照原文，没有撇号。",
  '留空表示原表留空，与 0 不同。',
].join('');

/**
 * datapackage.json (Data Package v2): what each file holds, column by column, with sizes and hashes.
 * @param files every file described, by name.
 */
export function dataPackage(
  site: Site,
  corpus: Corpus,
  tables: readonly DataTable[],
  files: ReadonlyMap<string, FileFacts>,
): object {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'mingzhang',
    title: `${site.name}：${site.tagline}`,
    description: DESCRIPTION,
    ...(isPlaceholder(site.url) ? {} : { homepage: `${site.url}${site.basePath}` }),
    version: site.publishedOn,
    licenses: [LICENCE],
    ...(isPlaceholder(site.sponsor)
      ? {}
      : { contributors: [{ title: site.sponsor, roles: ['publisher'] }] }),
    sources: sourcesOf(corpus),
    keywords: ['预算公开', '绩效目标', '项目支出'],
    resources: [
      jsonResource(files),
      ...tables.map((table) => tableResource(table, files)),
      ...tables.map((table) => parquetResource(table, corpus, files)),
    ],
  };
}

/** Each source document once, with its hash, in order of its name. */
function sourcesOf(corpus: Corpus): { title: string; version: string }[] {
  const hashes = new Map<string, string>();
  for (const { source } of corpus.declarations) {
    if (source) hashes.set(source.sha256, source.file);
  }
  return [...hashes]
    .map(([sha256, file]) => ({ title: file, version: `sha256:${sha256}` }))
    .sort((a, b) => (a.title + a.version < b.title + b.version ? -1 : 1));
}

function jsonResource(files: ReadonlyMap<string, FileFacts>): object {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: 'declarations-json',
    title: '申报表全文',
    description: '每份申报表一个对象，含正文、指标、资金、概算与勘注的全部原文。一行一份。',
    ...fileOf('declarations.json', files),
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
  };
}

function tableResource({ resource }: DataTable, files: ReadonlyMap<string, FileFacts>): object {
  const { name, title, description, fields, primaryKey, uniqueKeys, foreignKeys } = resource;
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: 'table',
    title,
    description,
    ...fileOf(`${name}.csv`, files),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      header: true,
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: fields.map(fieldDescriptor),
      missingValues: [''],
      primaryKey,
      ...(uniqueKeys.length > 0 ? { uniqueKeys } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys: foreignKeys.map(foreignKeyDescriptor) } : {}),
    },
  };
}

/**
 * The same table for query engines: one file a year. `path` lists them all; a hash of each stands
 * in `parts`, since the standard's `hash` is that of one file.
 */
function parquetResource(
  table: DataTable,
  corpus: Corpus,
  files: ReadonlyMap<string, FileFacts>,
): object {
  const { name, title } = table.resource;
  const parts = parquetParts(corpus, [table]).map(({ path }) => fileOf(path, files));
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: `${name}-parquet`,
    title: `${title}（Parquet）`,
    description: `内容与 ${name}.csv 相同，一个年度一个文件；预算年度写在文件夹名 ${PARTITION}=… 里。金额是 DECIMAL(18,6)，日期是 DATE，文字照原文，没有撇号。`,
    path: parts.map(({ path }) => path),
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    parts,
  };
}

function fieldDescriptor(field: Omit<Field<never>, 'value'>): object {
  const { name, title, type, unit, description, required, categories } = field;
  return {
    name,
    title,
    type,
    ...(unit === undefined ? {} : { unit }),
    description,
    ...(categories ? { categories } : {}),
    constraints: { required },
  };
}

function foreignKeyDescriptor({ fields, resource, reference }: ForeignKey): object {
  return { fields, reference: { resource, fields: reference } };
}

/** @throws RangeError when a described file is not published. */
function fileOf(
  name: string,
  files: ReadonlyMap<string, FileFacts>,
): { path: string; bytes: number; hash: string } {
  const file = files.get(name);
  if (!file) throw new RangeError(`no file ${name}`);
  return { path: name, bytes: file.bytes, hash: `sha256:${file.sha256}` };
}
