import { describe, expect, it } from 'vitest';
import { declarationRecord, declarationsJson } from '../../src/export/declaration-record.ts';
import { DATA_TABLES } from '../../src/export/resources/index.ts';
import { tableCsv } from '../../src/export/table-csv.ts';
import { aggregatesOf } from '../../src/domain/aggregates/index.ts';
import { expectGolden } from '../golden.ts';
import { readCsv } from './read-csv.ts';
import { corpusOf, SMALL, SMALL_AUDIT, SMALL_SOURCE } from './small-corpus.ts';

type Row = Readonly<Record<string, string>>;

function read(name: string): Row[] {
  const table = DATA_TABLES.find(({ resource }) => resource.name === name);
  if (!table) throw new RangeError(name);
  const [header = [], ...rows] = readCsv(table.csv(SMALL_SOURCE));
  return rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ''])));
}

describe('declarations.json', () => {
  const records = JSON.parse(declarationsJson(SMALL_SOURCE)) as Record<string, unknown>[];

  it('has one object per declaration, ordered by id', () => {
    expect(records.map(({ id }) => id)).toEqual([
      '2020/health/clinic',
      '2020/justice/aid',
      '2020/justice/video',
      '2021/justice/aid',
    ]);
  });

  it('has the keys of the contract, in its order', () => {
    const [record = {}] = records;
    expect(Object.keys(record)).toEqual(
      (
        'id url fiscalYear department name attribute category purpose procurement ' +
        'procurementPrinted lead contact phone startDate endDate totalAmount annualAmount ' +
        'sections indicators previousYear funding costItems errata'
      ).split(' '),
    );
    expect(Object.keys(record['funding'] as object)).toEqual(
      (
        'total regularAppropriation specialAppropriation budgetedNonTaxRevenue ' +
        'specialAccountNonTaxRevenue governmentFund superiorSubsidy carriedOverNonTaxRevenue ' +
        'undertakingIncome operatingIncome otherIncome'
      ).split(' '),
    );
    expect(Object.keys(record['sections'] as object)).toEqual(
      'overview plan overallGoal annualGoal remarks'.split(' '),
    );
    expect(Object.keys(record['previousYear'] as object)).toEqual(
      'budgeted used balance usageRate progress'.split(' '),
    );
  });

  it('keeps the printed characters, and null where the form is blank', () => {
    const [, aid] = records;
    expect(aid).toMatchObject({
      totalAmount: '150.00',
      procurement: false,
      procurementPrinted: '0',
      indicators: [{}, { target: '=100%', source: null }, { target: '1:20', source: '=1+1' }],
      previousYear: { budgeted: '150', balance: '150.00', progress: '100' },
      funding: { total: '150.00', otherIncome: '0', governmentFund: null },
      sections: { overview: ['第一段。', '1. 第一条；'], plan: [] },
      errata: [{ field: '项目结余资金', printed: '150.00', note: '应为 0.00。' }],
    });
  });

  it('is an empty array for an empty corpus', () => {
    const empty = { corpus: corpusOf([]), audit: SMALL_AUDIT, url: String };
    expect(JSON.parse(declarationsJson(empty))).toEqual([]);
  });

  it('names a department without a record by its code', () => {
    const [first] = SMALL.declarations;
    if (!first) throw new RangeError();
    expect(declarationRecord(first, undefined, '').department).toEqual({
      code: 'health',
      name: 'health',
    });
  });
});

describe('the CSV files', () => {
  it.each(DATA_TABLES.map(({ resource }) => resource.name))(
    '%s.csv has a unique primary key and unique column names',
    (name) => {
      const { resource } = DATA_TABLES.find((table) => table.resource.name === name) ?? {};
      const names = resource?.fields.map((field) => field.name) ?? [];
      expect(new Set(names).size).toBe(names.length);
      const keys = read(name).map((row) => resource?.primaryKey.map((key) => row[key]).join('\n'));
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('indicators.csv puts the parsed target and the national class beside the printed one', () => {
    expect(read('indicators')).toEqual([
      expect.objectContaining({ target: '健全', targetKind: 'text', targetNumber: '' }),
      expect.objectContaining({
        target: '≥90%',
        targetKind: 'number',
        targetOperator: 'ge',
        targetNumber: '90',
        targetUnit: '%',
        nationalLevel1: '',
      }),
      expect.objectContaining({
        target: "'=100%",
        targetOperator: 'eq',
        nationalLevel1: '产出指标',
        nationalLevel2: '数量指标',
      }),
      expect.objectContaining({
        target: '1:20',
        source: "'=1+1",
        targetKind: 'ratio',
        targetRatioLeft: '1',
        targetRatioRight: '20',
      }),
      expect.objectContaining({
        targetKind: 'range',
        targetLow: '90',
        targetHigh: '95',
        targetUnit: '%',
      }),
    ]);
  });

  it('funding.csv has ten rows per declaration and keeps blank and 0 apart', () => {
    const rows = read('funding').filter((row) => row['declaration'] === '2020/justice/aid');
    expect(rows).toHaveLength(10);
    expect(rows.find(({ source }) => source === 'otherIncome')?.['amount']).toBe('0');
    expect(rows.find(({ source }) => source === 'governmentFund')?.['amount']).toBe('');
  });

  it('checks.csv tells findings with their equation and 勘注, and leaves out what passed without one', () => {
    expect(read('checks')).toEqual([
      expect.objectContaining({
        declaration: '2020/justice/aid',
        position: '1',
        rule: 'balance',
        status: 'failed',
        stated: '150.00',
        computed: '0.00',
        difference: '150.00',
        erratum: '1',
      }),
    ]);
  });

  it.each(DATA_TABLES.map(({ resource }) => resource.name))(
    '%s.csv has the bytes it had',
    (name) => {
      const table = DATA_TABLES.find(({ resource }) => resource.name === name);
      expectGolden(`export/${name}.csv`, table?.csv(SMALL_SOURCE) ?? '');
    },
  );

  it('declarations.json has the bytes it had', () => {
    expectGolden('export/declarations.json', declarationsJson(SMALL_SOURCE));
  });
});

describe('the CSV of a table', () => {
  it.each(aggregatesOf(SMALL, 2020).map((table) => [table.id, table] as const))(
    '%s has the bytes it had',
    (id, table) => {
      expectGolden(`export/table-${id}.csv`, tableCsv(table));
    },
  );

  it('holds every row, however few a page shows', () => {
    const [table] = aggregatesOf(SMALL, 2020);
    if (!table) throw new RangeError();
    expect(readCsv(tableCsv({ ...table, rowsShown: 1 }).slice(1))).toHaveLength(4);
  });
});
