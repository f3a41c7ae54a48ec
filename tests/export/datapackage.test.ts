import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '../../src/export/datapackage.ts';
import type { FileFacts } from '../../src/export/datapackage.ts';
import { declarationsJson } from '../../src/export/declaration-record.ts';
import { dictionaryMarkdown } from '../../src/export/dictionary.ts';
import { parquetFile, parquetParts } from '../../src/export/parquet.ts';
import { DATA_TABLES } from '../../src/export/resources/index.ts';
import type { Site } from '../../src/domain/site.ts';
import { descriptor } from './descriptor.ts';
import { readCsv } from './read-csv.ts';
import { SMALL, SMALL_SOURCE } from './small-corpus.ts';

const SITE: Site = {
  name: '明账',
  tagline: '样本',
  description: '',
  url: 'https://budget.test',
  basePath: '/open/',
  sponsor: '某某财政局',
  phone: '',
  email: '',
  siteCode: '',
  icp: '',
  police: '',
  publishNames: true,
  publishPhones: true,
  publishedOn: '2026-11-22',
};

const TEXTS = new Map([
  ['declarations.json', declarationsJson(SMALL_SOURCE)],
  ...DATA_TABLES.map(({ resource, csv }): [string, string] => [
    `${resource.name}.csv`,
    csv(SMALL_SOURCE),
  ]),
]);

const PARTS = parquetParts(SMALL, DATA_TABLES);

const FACTS = new Map<string, FileFacts>([
  ...[...TEXTS].map(([name, text]) => [name, factsOf(name, Buffer.from(text))] as const),
  ...PARTS.map((part) => [part.path, factsOf(part.path, parquetFile(part, SMALL_SOURCE))] as const),
]);

function factsOf(name: string, bytes: Uint8Array): FileFacts {
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const parsed = descriptor.parse(dataPackage(SITE, SMALL, DATA_TABLES, FACTS));
const tables = parsed.resources.flatMap((it) => ('schema' in it && it.schema ? [it] : []));

function rowsOf(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(TEXTS.get(path) ?? '');
  return rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ''])));
}

/** Values of several columns as one, or null where one of them is blank. */
function keyOf(row: Record<string, string>, fields: readonly string[]): string | null {
  const values = fields.map((field) => row[field] ?? '');
  return values.includes('') ? null : values.join('\n');
}

describe('datapackage.json', () => {
  it('describes every data file', () => {
    const described = parsed.resources.flatMap(({ path }) => path);
    expect(described).toEqual([...TEXTS.keys(), ...PARTS.map(({ path }) => path)]);
  });

  it('tells home page, publisher and source documents with their hash', () => {
    expect(parsed).toMatchObject({
      homepage: 'https://budget.test/open/',
      contributors: [{ title: '某某财政局', roles: ['publisher'] }],
      sources: [{ title: '申报表.txt', version: `sha256:${'ab'.repeat(32)}` }],
    });
  });

  it('says nothing about an identity nobody has filled in yet', () => {
    const site = { ...SITE, url: 'https://mingzhang.example', sponsor: '待填写' };
    const unnamed = dataPackage(site, SMALL, DATA_TABLES, FACTS);
    expect(Object.keys(unnamed)).not.toContain('homepage');
    expect(Object.keys(unnamed)).not.toContain('contributors');
  });

  it('refuses to describe a file that is not published', () => {
    expect(() => dataPackage(SITE, SMALL, DATA_TABLES, new Map())).toThrow(RangeError);
  });

  it.each(tables.map((table) => [table.path, table] as const))(
    'names the columns of %s in the file’s order, each with a Chinese title',
    (path, table) => {
      const [header] = readCsv(TEXTS.get(path) ?? '');
      expect(table.schema?.fields.map(({ name }) => name)).toEqual(header);
      expect(table.schema?.fields.every(({ title }) => /\p{Script=Han}/u.test(title))).toBe(true);
    },
  );

  it.each(tables.map((table) => [table.path, table] as const))(
    'tells type, need and values of the columns of %s truly',
    (path, table) => {
      for (const field of table.schema?.fields ?? []) {
        const values = rowsOf(path).map((row) => row[field.name] ?? '');
        const filled = values.filter((value) => value !== '');
        if (field.constraints.required) expect(filled, field.name).toEqual(values);
        expect(
          filled.filter((value) => !FORMS[field.type].test(value)),
          field.name,
        ).toEqual([]);
        const allowed = field.categories?.map(({ value }) => value);
        if (allowed) expect(filled.filter((value) => !allowed.includes(value))).toEqual([]);
      }
    },
  );

  it.each(tables.map((table) => [table.path, table] as const))(
    'gives keys of %s that are unique and lead somewhere',
    (path, { schema }) => {
      const rows = rowsOf(path);
      for (const key of [schema?.primaryKey ?? [], ...(schema?.uniqueKeys ?? [])]) {
        const values = rows.map((row) => keyOf(row, key));
        expect(new Set(values).size).toBe(rows.length);
      }
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const targets = new Set(
          rowsOf(`${reference.resource}.csv`).map((row) => keyOf(row, reference.fields)),
        );
        const sources = rows.flatMap((row) => keyOf(row, fields) ?? []);
        expect(sources.filter((value) => !targets.has(value))).toEqual([]);
      }
    },
  );
});

const FORMS = {
  string: /^/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
} as const;

describe('docs/data.md', () => {
  it('holds the data dictionary as it is', () => {
    const file = new URL('../../docs/data.md', import.meta.url);
    const dictionary = dictionaryMarkdown(DATA_TABLES);
    const doc = readFileSync(file, 'utf8');
    const [before = '', , after = ''] = doc.split(/<!-- 数据字典[^>]*-->\n/);
    const current = `${before}${BEGIN}${dictionary}\n\n${END}${after}`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, current);
    expect(readFileSync(file, 'utf8')).toBe(current);
  });
});

const BEGIN = '<!-- 数据字典：由程序生成，改动请用 UPDATE_GOLDEN=1 重写 -->\n\n';
const END = '<!-- 数据字典完 -->\n';
