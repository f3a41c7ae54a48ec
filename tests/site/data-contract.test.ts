import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../export/read-csv.ts';
import { DIST, readBuilt } from './built-site.ts';
import { DECLARATION, FUNDING_KEYS, keyOrder } from './contract.ts';
import { byId, textOf } from './dom.ts';
import { PUBLISHED, hundredths, pageFile, pageOf } from './published.ts';

type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file as objects by column. */
function csvRows(name: string): Row[] {
  const [header = [], ...rows] = readCsv(readBuilt(`data/${name}.csv`));
  return rows.map((row): Row => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(row.map((value, index): [string, string] => [header[index]!, value]));
  });
}

/** What a text of the JSON looks like in a CSV cell. */
function cell(text: string | number | boolean | null): string {
  const plain = text === null ? '' : String(text);
  return /^[=+\-@\t\r\n＝＋－＠]/.test(plain) ? `'${plain}` : plain;
}

function total(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, amount) => sum + hundredths(amount), 0n);
}

describe('declarations.json', () => {
  it('obeys the contract in every declaration', () => {
    expect(PUBLISHED).toHaveLength(9);
    for (const declaration of PUBLISHED) expect(() => DECLARATION.parse(declaration)).not.toThrow();
  });

  it('has its keys in the order of the contract', () => {
    for (const declaration of PUBLISHED) {
      expect(keyOrder(declaration)).toEqual(keyOrder(DECLARATION.parse(declaration)));
      expect(Object.keys(declaration)).toEqual(Object.keys(DECLARATION.shape));
      expect(Object.keys(declaration.funding)).toEqual(FUNDING_KEYS);
    }
  });

  it('stands in order of id', () => {
    const ids = PUBLISHED.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  it('holds 163 indicators, 62 cost items and 726.17 万元', () => {
    expect(PUBLISHED.flatMap(({ indicators }) => indicators)).toHaveLength(163);
    expect(PUBLISHED.flatMap(({ costItems }) => costItems)).toHaveLength(62);
    expect(total(PUBLISHED.map(({ totalAmount }) => totalAmount))).toBe(72617n);
  });

  it('keeps blank and 0 apart', () => {
    const amounts = PUBLISHED.flatMap(({ funding }) => Object.values(funding));
    expect(amounts).toContain(null);
    expect(amounts).toContain('0');
  });

  it('gives the address of a page of the site', () => {
    for (const declaration of PUBLISHED) {
      expect(declaration.url).toBe(`/${declaration.id}/`);
      expect(() => readBuilt(pageFile(declaration))).not.toThrow();
    }
  });

  it('gives every indicator an id under which its page shows name and target', () => {
    for (const declaration of PUBLISHED) {
      const page = pageOf(declaration);
      for (const { id, name, target } of declaration.indicators) {
        const row = byId(page, id);
        expect(row.tagName).toBe('tr');
        expect(textOf(row)).toContain(name);
        expect(textOf(row)).toContain(target);
      }
    }
  });

  it('gives every cost item an id under which its page shows the name', () => {
    for (const declaration of PUBLISHED) {
      const page = pageOf(declaration);
      for (const { id, name } of declaration.costItems) {
        expect(byId(page, id).tagName).toBe('tr');
        expect(textOf(byId(page, id))).toContain(name);
      }
    }
  });
});

describe('the CSV files agree with declarations.json', () => {
  it('in declarations.csv, field by field', () => {
    const rows = csvRows('declarations');
    const expected = PUBLISHED.map((it) => ({
      id: it.id,
      url: it.url,
      fiscalYear: String(it.fiscalYear),
      departmentCode: it.department.code,
      departmentName: it.department.name,
      name: cell(it.name),
      attribute: cell(it.attribute),
      category: cell(it.category),
      purpose: cell(it.purpose),
      procurement: String(it.procurement),
      procurementPrinted: cell(it.procurementPrinted),
      lead: cell(it.lead),
      contact: cell(it.contact),
      phone: cell(it.phone),
      startDate: it.startDate,
      endDate: it.endDate,
      totalAmount: it.totalAmount,
      annualAmount: it.annualAmount,
      overview: cell(it.sections.overview.join('\n')),
      plan: cell(it.sections.plan.join('\n')),
      overallGoal: cell(it.sections.overallGoal.join('\n')),
      annualGoal: cell(it.sections.annualGoal.join('\n')),
      remarks: cell(it.sections.remarks.join('\n')),
      previousYearBudgeted: it.previousYear.budgeted ?? '',
      previousYearUsed: it.previousYear.used ?? '',
      previousYearBalance: it.previousYear.balance ?? '',
      previousYearUsageRate: it.previousYear.usageRate ?? '',
      previousYearProgress: it.previousYear.progress ?? '',
      fundingTotal: it.funding.total ?? '',
    }));
    expect(rows).toHaveLength(expected.length);
    rows.forEach((row, index) => {
      expect(row).toMatchObject(expected[index]!);
    });
  });

  it('in indicators.csv', () => {
    const expected = PUBLISHED.flatMap(({ id: declaration, indicators }) =>
      indicators.map(({ id, level1, level2, name, target, source }, index) => ({
        declaration,
        position: String(index + 1),
        id,
        level1: cell(level1),
        level2: cell(level2),
        name: cell(name),
        target: cell(target),
        source: cell(source),
      })),
    );
    const rows = csvRows('indicators');
    expect(rows).toHaveLength(163);
    rows.forEach((row, index) => {
      expect(row).toMatchObject(expected[index]!);
    });
  });

  it('in cost-items.csv', () => {
    const expected = PUBLISHED.flatMap(({ id: declaration, costItems }) =>
      costItems.map(({ id, name, amount, purpose }, index) => ({
        declaration,
        position: String(index + 1),
        id,
        name: cell(name),
        amount,
        purpose: cell(purpose),
      })),
    );
    expect(csvRows('cost-items')).toEqual(expected);
  });

  it('in funding.csv, blank and 0 apart', () => {
    const rows = csvRows('funding').map(({ declaration, source, amount }) => [
      declaration,
      source,
      amount,
    ]);
    const expected = PUBLISHED.flatMap(({ id, funding }) =>
      FUNDING_KEYS.filter((key) => key !== 'total').map((key) => [id, key, funding[key] ?? '']),
    );
    expect(rows).toEqual(expected);
  });

  it('in errata.csv', () => {
    const rows = csvRows('errata').map(({ declaration, field, printed, note }) => [
      declaration,
      field,
      printed,
      note,
    ]);
    const expected = PUBLISHED.flatMap(({ id, errata }) =>
      errata.map(({ field, printed, note }) => [id, field, cell(printed), cell(note)]),
    );
    expect(rows).toEqual(expected);
  });
});

interface Described {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly {
      readonly name: string;
      readonly title: string;
      readonly type: string;
    }[];
    readonly primaryKey: readonly string[];
  };
}

describe('the data package', () => {
  const described = JSON.parse(readBuilt('data/datapackage.json')) as {
    resources: readonly (Described | { readonly parts: readonly Described[] })[];
  };
  const resources = described.resources.flatMap((it) => ('parts' in it ? it.parts : it));
  const tables = resources.filter(({ path }) => path.endsWith('.csv'));

  it('describes every file of the folder, and no other', () => {
    const files = readdirSync(join(DIST, 'data'), { recursive: true })
      .map((file) => String(file).replaceAll('\\', '/'))
      .filter((file) => /\.(csv|json|parquet)$/.test(file));
    const paths = resources.map(({ path }) => path);
    expect([...paths, 'datapackage.json'].sort()).toEqual(files.sort());
    expect(paths).toEqual(
      expect.arrayContaining(
        ['declarations', 'indicators', 'cost-items', 'funding'].map((name) => `${name}.csv`),
      ),
    );
  });

  it.each(resources)('gives the size and sha256 of $path', ({ path, bytes, hash }) => {
    const content = readFileSync(join(DIST, 'data', path));
    expect(content.length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
  });

  it.each(tables)('gives every column of $path its name, title and type', ({ path, schema }) => {
    const [header] = readCsv(readBuilt(`data/${path}`));
    expect(schema!.fields.map(({ name }) => name)).toEqual(header);
    for (const { title, type } of schema!.fields) {
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(['string', 'number', 'integer', 'boolean', 'date']).toContain(type);
    }
  });

  it.each(tables)('gives $path a key that no two rows share', ({ path, schema }) => {
    const rows = csvRows(path.slice(0, -'.csv'.length));
    const keys = rows.map((row) => JSON.stringify(schema!.primaryKey.map((name) => row[name])));
    expect(keys).not.toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(tables)('has numbers in the number columns of $path', ({ path, schema }) => {
    const numeric = schema!.fields.filter(({ type }) => type === 'number' || type === 'integer');
    for (const row of csvRows(path.slice(0, -'.csv'.length))) {
      for (const { name } of numeric) expect(row[name]).toMatch(/^(-?\d+(\.\d+)?)?$/);
    }
  });
});

describe('every CSV of the site', () => {
  const files = readdirSync(DIST, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.csv'))
    .sort();

  it('is there', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('%s can be read, and no cell of it is a formula', (file) => {
    const [header, ...rows] = readCsv(readBuilt(file).replace(/^\uFEFF/, ''));
    expect(rows).not.toEqual([]);
    const cells = rows.flatMap((row) => {
      expect(row).toHaveLength(header!.length);
      return row;
    });
    const isFormula = (text: string): boolean =>
      /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(\.\d+)?$/.test(text);
    expect(cells.filter(isFormula)).toEqual([]);
  });

  it('has met texts that look like formulas', () => {
    expect(readBuilt('data/indicators.csv')).toMatch(/,'=\d/);
  });
});
