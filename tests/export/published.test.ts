import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aggregatesOf } from '../../src/domain/aggregates/index.ts';
import { cellText, columnIndex } from '../../src/domain/table.ts';
import { dataPackage } from '../../src/export/datapackage.ts';
import { declarationsJson } from '../../src/export/declaration-record.ts';
import { parquetFile, parquetParts } from '../../src/export/parquet.ts';
import { DATA_TABLES } from '../../src/export/resources/index.ts';
import { tableCsv } from '../../src/export/table-csv.ts';
import { readWhole } from '../fixtures/real-corpus.ts';
import { descriptor } from './descriptor.ts';
import { readCsv } from './read-csv.ts';

const { site, everything } = readWhole();
const { corpus, audit } = everything;
const source = { corpus, audit, url: (id: string) => `/${id}/` };
const texts = new Map([
  ['declarations.json', declarationsJson(source)],
  ...DATA_TABLES.map((table): [string, string] => [
    `${table.resource.name}.csv`,
    table.csv(source),
  ]),
]);

function rowsOf(name: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(texts.get(name) ?? '');
  return rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ''])));
}

describe('the data of the published content', () => {
  it.each(DATA_TABLES.map(({ resource }) => resource))(
    '$name.csv has unique keys and foreign keys that lead somewhere',
    ({ name, primaryKey, foreignKeys }) => {
      const rows = rowsOf(`${name}.csv`);
      const key = (row: Record<string, string>, fields: readonly string[]): string =>
        fields.map((field) => row[field] ?? '').join('\n');
      expect(new Set(rows.map((row) => key(row, primaryKey))).size).toBe(rows.length);
      for (const { fields, resource, reference } of foreignKeys) {
        const targets = new Set(rowsOf(`${resource}.csv`).map((row) => key(row, reference)));
        const sources = rows.filter((row) => fields.every((field) => row[field] !== ''));
        expect(sources.filter((row) => !targets.has(key(row, fields)))).toEqual([]);
      }
    },
  );

  it('says the same in declarations.json and in the CSV files', () => {
    const records = JSON.parse(texts.get('declarations.json') ?? '') as {
      id: string;
      totalAmount: string;
      indicators: { id: string; target: string }[];
      costItems: { id: string; amount: string }[];
    }[];
    const totals = rowsOf('declarations.csv').map((row) => [row['id'], row['totalAmount']]);
    expect(totals).toEqual(records.map(({ id, totalAmount }) => [id, totalAmount]));
    expect(
      rowsOf('indicators.csv').map((row) => [row['id'], row['target']?.replace(/^'/, '')]),
    ).toEqual(
      records.flatMap(({ indicators }) => indicators.map(({ id, target }) => [id, target])),
    );
    expect(rowsOf('cost-items.csv').map((row) => [row['id'], row['amount']])).toEqual(
      records.flatMap(({ costItems }) => costItems.map(({ id, amount }) => [id, amount])),
    );
  });

  it('is described by a valid data package', () => {
    const parts = parquetParts(corpus, DATA_TABLES);
    const files = new Map<string, Uint8Array>([
      ...[...texts].map(([name, text]) => [name, Buffer.from(text)] as const),
      ...parts.map((part) => [part.path, parquetFile(part, source)] as const),
    ]);
    const facts = new Map(
      [...files].map(([name, bytes]) => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return [name, { name, bytes: bytes.length, sha256 }];
      }),
    );
    const described = dataPackage(site, corpus, DATA_TABLES, facts);
    expect(descriptor.safeParse(described).error).toBeUndefined();
  });

  it('is counted in full by every table that divides it', () => {
    for (const year of corpus.years) {
      const tables = aggregatesOf(corpus, year);
      const totals = tables.flatMap((table) => {
        const cell = table.total?.[columnIndex(table, 'annualAmount')];
        return cell ? [cellText(cell)] : [];
      });
      expect(totals.length).toBeGreaterThan(4);
      expect(new Set(totals).size).toBe(1);
      for (const table of tables) expect(readCsv(tableCsv(table)).length).toBeGreaterThan(1);
    }
  });
});
