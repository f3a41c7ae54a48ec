import { deserialize, serialize } from 'node:v8';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { auditCorpus } from '../../src/domain/audit.ts';
import type { Corpus } from '../../src/domain/corpus.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { formatDecimal, parseDecimal, rescale } from '../../src/domain/decimal.ts';
import { parquetColumn, parquetValue } from '../../src/export/parquet-columns.ts';
import type { ParquetValue } from '../../src/export/parquet-columns.ts';
import {
  PARTITION,
  encodeRows,
  joinRows,
  parquetFile,
  parquetParts,
  rowGroupsOf,
  type EncodedRows,
} from '../../src/export/parquet.ts';
import type { DataSource, DataTable } from '../../src/export/resource.ts';
import { DATA_TABLES } from '../../src/export/resources/index.ts';
import { readWhole } from '../fixtures/real-corpus.ts';
import { manyDeclarations } from '../fixtures/many-declarations.ts';
import { readCsv } from './read-csv.ts';
import { parquetSchemaOf, readParquet } from './read-parquet.ts';
import type { ParquetRow } from './read-parquet.ts';
import { SMALL_SOURCE } from './small-corpus.ts';

const { corpus, audit } = readWhole().everything;
/** Of a whole corpus, which knows its years. */
type WholeSource = DataSource & { readonly corpus: Corpus<Declaration> };

const url = (id: string): string => `/${id}/`;
const MANY = manyDeclarations(corpus, {
  declarations: 120,
  years: [2019, 2020, 2022],
  departments: 7,
});

const SOURCES: readonly (readonly [string, WholeSource])[] = [
  ['the published content', { corpus, audit, url }],
  ['a generated corpus', { corpus: MANY, audit: auditCorpus(MANY), url }],
  ['the small corpus', SMALL_SOURCE],
];

type Row = Record<string, string>;

/** Every record of a table as the CSV has it. */
function csvRows(table: DataTable, source: DataSource): Row[] {
  const [header = [], ...rows] = readCsv(table.csv(source));
  return rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ''])));
}

/** Every record of a table as its Parquet files have it, written as the CSV would write it. */
async function parquetRows(table: DataTable, source: WholeSource): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of parquetParts(source.corpus, [table])) {
    for (const row of await readParquet(parquetFile(part, source))) {
      rows.push(asCsv(table, { ...row, [PARTITION]: part.year }));
    }
  }
  return rows;
}

function asCsv({ resource }: DataTable, row: ParquetRow): Row {
  return Object.fromEntries(
    resource.fields.map(({ name, type }) => [name, asText(type, row[name] ?? null)]),
  );
}

function asText(type: string, value: ParquetValue): string {
  if (value === null) return '';
  if (typeof value === 'bigint') return formatDecimal({ digits: value, scale: 6 });
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value);
  return type === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** Figures of a CSV to six places, as the Parquet files have them. */
function toSixPlaces({ resource }: DataTable, row: Row): Row {
  const numbers = resource.fields.filter(({ type }) => type === 'number');
  const rescaled = numbers.map(({ name }): [string, string] => {
    const value = parseDecimal(row[name] ?? '');
    return [name, value ? formatDecimal(rescale(value, 6)) : ''];
  });
  return { ...row, ...Object.fromEntries(rescaled) };
}

describe.each(SOURCES)('the Parquet files of %s', (_, source) => {
  it.each(DATA_TABLES.map((table) => [table.resource.name, table] as const))(
    'hold %s record for record as the CSV does',
    async (__, table) => {
      const expected = csvRows(table, source).map((row) => toSixPlaces(table, row));
      expect(await parquetRows(table, source)).toEqual(expected);
    },
  );

  it('are the same bytes every time', () => {
    for (const part of parquetParts(source.corpus, DATA_TABLES)) {
      expect(parquetFile(part, source)).toEqual(parquetFile(part, source));
    }
  });
});

describe('a Parquet file', () => {
  const parts = parquetParts(MANY, DATA_TABLES);
  const source = { corpus: MANY, audit: auditCorpus(MANY), url };

  it('stands in a folder named after its year, one for each table and year', () => {
    expect(parts).toHaveLength(DATA_TABLES.length * 3);
    expect(parts.slice(0, 3).map(({ path }) => path)).toEqual([
      'parquet/declarations/fiscalYear=2019/part-0.parquet',
      'parquet/declarations/fiscalYear=2020/part-0.parquet',
      'parquet/declarations/fiscalYear=2022/part-0.parquet',
    ]);
  });

  it('stays as it is when another year is added', () => {
    const older = MANY.declarations.filter(({ fiscalYear }) => fiscalYear === 2019);
    const alone = { ...source, corpus: { ...MANY, declarations: older, years: [2019] } };
    for (const part of parts.filter(({ year }) => year === 2019)) {
      expect(parquetFile(part, alone)).toEqual(parquetFile(part, source));
    }
  });

  it('leaves out the year its folder tells', () => {
    for (const part of parts) {
      const names = parquetSchemaOf(parquetFile(part, source)).map(({ name }) => name);
      expect(names).not.toContain(PARTITION);
    }
  });

  it('keeps amounts as DECIMAL(18,6), dates as DATE and whole numbers as integers', () => {
    const [part] = parts;
    if (!part) throw new RangeError();
    expect(parquetSchemaOf(parquetFile(part, source))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: 'totalAmount',
          type: 'INT64',
          converted_type: 'DECIMAL',
          precision: 18,
          scale: 6,
          repetition_type: 'REQUIRED',
        }),
        expect.objectContaining({ name: 'startDate', type: 'INT32', converted_type: 'DATE' }),
        expect.objectContaining({ name: 'sourceFirstLine', type: 'INT32' }),
        expect.objectContaining({ name: 'procurement', type: 'BOOLEAN' }),
      ]),
    );
  });

  it('has columns and no rows where a table has nothing to tell in a year', async () => {
    const errata = parts.find(({ table }) => table.resource.name === 'errata');
    if (!errata) throw new RangeError();
    const bytes = parquetFile(errata, source);
    expect(await readParquet(bytes)).toEqual([]);
    expect(parquetSchemaOf(bytes)).toHaveLength(errata.table.resource.fields.length);
  });
});

describe('the row groups of a Parquet file', () => {
  const plan = { declarations: 1000, years: [2020], departments: 20 };
  const large = manyDeclarations(corpus, plan);
  const source = { corpus: large, audit: auditCorpus(large), url };
  const table = DATA_TABLES.find(({ resource }) => resource.name === 'indicators')!;
  const [part] = parquetParts(large, [table]);
  const bytes = parquetFile(part!, source);

  it('hold whole departments, until there are four hundred declarations', () => {
    const sizes = [100, 250, 60, 20, 600, 10];
    expect(rowGroupsOf(sizes, (size) => size)).toEqual([[100, 250, 60], [20, 600], [10]]);
    expect(rowGroupsOf([], Number)).toEqual([]);
  });

  it('say where they lie, so that each can be read by itself', async () => {
    const { row_groups: groups } = parquetMetadata(bytes.slice().buffer);
    expect(groups).toHaveLength(3);
    const departments = large.declarations.map(({ department }) => department);
    for (const [at, { num_rows: rows }] of groups.entries()) {
      const before = groups.slice(0, at).reduce((sum, group) => sum + Number(group.num_rows), 0);
      const file = bytes.slice().buffer;
      const rowEnd = before + Number(rows);
      const read = await parquetReadObjects({ file, rowStart: before, rowEnd });
      const found = new Set(read.map((row) => String(row['declaration']).split('/')[1] ?? ''));
      expect(read).toHaveLength(Number(rows));
      expect(found.size).toBeGreaterThan(3);
      expect(departments).toEqual(expect.arrayContaining([...found]));
    }
  });

  it('are together record for record what the CSV has', async () => {
    const expected = csvRows(table, source).map((row) => toSixPlaces(table, row));
    expect(await parquetRows(table, source)).toEqual(expected);
  });

  it('are the same bytes whether they are encoded together or one after the other', () => {
    const byDepartment = Map.groupBy(large.declarations, ({ department }) => department);
    const groups = rowGroupsOf(byDepartment.values(), ({ length }) => length);
    const encoded = groups.map(
      (own) =>
        deserialize(
          serialize(
            encodeRows(table, { ...source, corpus: { ...large, declarations: own.flat() } }),
          ),
        ) as EncodedRows,
    );
    expect(joinRows(table, encoded)).toEqual(bytes);
  });
});

describe('a value of a Parquet column', () => {
  const money = { name: 'amount', type: 'number', unit: '万元', required: true } as const;
  const figure = { name: 'targetNumber', type: 'number', required: false } as const;

  it.each([
    ['148.00', 148_000_000n],
    ['0', 0n],
    ['-0.31', -310_000n],
    ['999999999999.999999', 999_999_999_999_999_999n],
  ])('is exact for %s', (printed, stored) => {
    expect(parquetValue(money, printed)).toBe(stored);
  });

  it('refuses an amount that does not fit instead of publishing another', () => {
    expect(() => parquetValue(money, '1000000000000')).toThrow('does not fit DECIMAL(18,6)');
  });

  it.each(['12345678901234567890', '0.1234567'])('is blank for the figure %s of a target', (it) => {
    expect(parquetValue(figure, it)).toBeNull();
  });

  it('refuses what is no number', () => {
    expect(() => parquetValue(figure, '约 3')).toThrow(RangeError);
  });

  it('may be blank only in a column that allows it', () => {
    expect(parquetColumn(figure).repetition_type).toBe('OPTIONAL');
    expect(parquetColumn(money).repetition_type).toBe('REQUIRED');
  });
});
