import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregatesOf } from '../../../src/domain/aggregates/index.ts';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { sumFen } from '../../../src/domain/money.ts';
import { cellData, cellText, columnIndex } from '../../../src/domain/table.ts';
import type { Cell, Table } from '../../../src/domain/table.ts';
import { corpusOf, declaration, SMALL } from '../../export/small-corpus.ts';

function table(id: string, year = 2020, corpus = SMALL): Table {
  const found = aggregatesOf(corpus, year).find((it) => it.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

/** Rows as a reader sees them, without the columns not asked for. */
function shown(of: Table, ...columns: string[]): (string | null)[][] {
  const rows = of.total ? [...of.rows, of.total] : of.rows;
  return rows.map((row) => columns.map((id) => textAt(of, row, id)));
}

function textAt(of: Table, row: readonly Cell[], id: string): string | null {
  const cell = row[columnIndex(of, id)];
  return cell ? cellText(cell) : null;
}

function sumOfColumn(of: Table, id: string): bigint {
  const index = columnIndex(of, id);
  return of.rows.reduce((sum, row) => {
    const cell = row[index];
    return cell?.kind === 'money' ? sum + (cell.fen ?? 0n) : sum;
  }, 0n);
}

describe('aggregate tables', () => {
  it('have names that are unique and fit into an address', () => {
    const ids = aggregatesOf(SMALL, 2020).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z]+(-[a-z]+)*$/.test(id))).toBe(true);
  });

  it('count one fiscal year only', () => {
    expect(shown(table('by-department', 2021), 'name', 'annualAmount')).toEqual([
      ['司法局', '1,000.00'],
      ['合计', '1,000.00'],
    ]);
  });

  it('stand empty, with a total of 0, for a year without declarations', () => {
    expect(shown(table('by-department', 1999), 'name', 'annualAmount', 'share')).toEqual([
      ['合计', '0.00', null],
    ]);
  });

  it('list departments from the largest to the smallest, linked to their page', () => {
    const departments = table('by-department');
    expect(shown(departments, 'name', 'projects', 'totalAmount', 'annualAmount', 'share')).toEqual([
      ['司法局', '2', '190.50', '170.50', '85.25'],
      ['卫健委', '1', '29.50', '29.50', '14.75'],
      ['合计', '3', '220.00', '200.00', '100.00'],
    ]);
    expect(departments.rows[0]?.[0]).toMatchObject({
      place: { kind: 'department', year: 2020, code: 'justice' },
    });
  });

  it('list the options of the form in its order, unused ones with 0', () => {
    expect(shown(table('by-purpose'), 'name', 'projects', 'annualAmount')).toEqual([
      ['业务类', '2', '179.50'],
      ['信息化工程', '1', '20.50'],
      ['其他', '0', '0.00'],
      ['合计', '3', '200.00'],
    ]);
    expect(shown(table('by-category'), 'name', 'annualAmount')).toEqual([
      ['经常性专项业务费', '179.50'],
      ['一次性专项业务费', '20.50'],
      ['合计', '200.00'],
    ]);
  });

  it('divide by procurement as the form prints it, whatever sign it uses', () => {
    expect(shown(table('by-procurement'), 'name', 'annualAmount')).toEqual([
      ['是', '20.50'],
      ['否', '179.50'],
      ['合计', '200.00'],
    ]);
  });

  it('keep blank and 0 apart in funding sources and compare with the stated totals', () => {
    const funding = table('by-funding-source');
    expect(shown(funding, 'name', 'amount', 'paying', 'zero', 'blank')).toContainEqual([
      '其他收入',
      '0.00',
      '0',
      '1',
      '2',
    ]);
    expect(funding.rows).toHaveLength(10);
    expect(funding.note.join('')).toContain('各来源之和 220.00 万元');
    expect(funding.note.join('')).toContain('之和 220.00 万元');
  });

  it('rank cost items by amount and give equal amounts one rank', () => {
    const corpus = corpusOf([
      declaration({
        id: '2020/justice/a',
        costs: [
          ['一', '1', null],
          ['二', '2', null],
        ],
      }),
      declaration({
        id: '2020/justice/b',
        costs: [
          ['三', '2.00', null],
          ['四', '0.5', null],
        ],
      }),
    ]);
    expect(shown(table('cost-items', 2020, corpus), 'rank', 'name', 'amount')).toEqual([
      ['1', '二', '2.00'],
      ['1', '三', '2.00'],
      ['3', '一', '1.00'],
      ['4', '四', '0.50'],
      [null, '合计', '5.50'],
    ]);
  });

  it('lead from a cost item to its row', () => {
    expect(table('cost-items').rows[0]?.[1]).toMatchObject({
      place: { kind: 'declaration', id: '2020/justice/aid', anchor: 'cost-0' },
    });
  });

  it('set last year beside this year and leave a rate over 0 undefined', () => {
    expect(
      shown(
        table('previous-year'),
        'project',
        'budgeted',
        'balance',
        'usageRate',
        'change',
        'changeRate',
      ),
    ).toEqual([
      ['门诊', '20.00', '10.00', '50', '+9.50', '+47.50'],
      ['法律援助', '150.00', '150.00', '100.00', '0.00', '0.00'],
      ['@视频系统', '0.00', '0.00', null, '+20.50', null],
      ['合计', '170.00', '160.00', '94.12', '+30.00', '+17.65'],
    ]);
  });

  it('say so when the stated balances do not add up', () => {
    expect(table('previous-year').note.at(-1)).toContain('预算安排减实际使用为 10.00 万元');
    expect(table('previous-year', 2021).note).toHaveLength(2);
  });

  it('count indicators by the form’s goals, unused ones too, with the national class beside', () => {
    expect(
      shown(
        table('indicator-counts'),
        'level1',
        'level2',
        'national',
        'indicators',
        'projects',
        'withoutSource',
      ),
    ).toEqual([
      ['投入', '管理', '没有对应', '2', '2', '1'],
      ['产出', '数量', '产出指标 · 数量指标', '2', '2', '1'],
      ['产出', '质量', '产出指标 · 质量指标', '1', '1', '0'],
      ['合计', null, null, '5', '3', '2'],
    ]);
  });

  it('count the same indicators by the national scheme, unmapped ones last', () => {
    expect(shown(table('by-national-scheme'), 'level1', 'level2', 'indicators', 'share')).toEqual([
      ['产出指标', '数量指标', '2', '40.00'],
      ['产出指标', '质量指标', '1', '20.00'],
      ['没有对应', '国家分类之外', '2', '40.00'],
      ['合计', null, '5', '100.00'],
    ]);
  });

  it('keep the rows of one group together', () => {
    for (const it of aggregatesOf(SMALL, 2020)) {
      const outer = it.groupBy;
      if (outer === null) continue;
      const groups = it.rows.map((row) => textAt(it, row, outer));
      const runs = groups.filter((group, index) => group !== groups[index - 1]);
      expect(runs).toEqual([...new Set(groups)]);
    }
  });
});

const PARTITIONS = ['by-department', 'by-category', 'by-purpose', 'by-procurement'];

const yuan = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
});

const anyDeclaration = fc
  .record({
    department: fc.constantFrom('justice', 'health', 'unknown'),
    slug: fc.stringMatching(/^[a-z]{1,8}$/),
    category: fc.constantFrom('经常性专项业务费', '一次性专项业务费', '表外的类型'),
    procurement: fc.constantFrom('0', '是'),
    annual: yuan,
    costs: fc.array(fc.tuple(fc.constantFrom('甲', '乙'), yuan, fc.constant(null)), {
      maxLength: 4,
    }),
  })
  .map(({ department, slug, annual, ...rest }) =>
    declaration({
      id: `2020/${department}/${slug}`,
      annual,
      funding: { total: annual, specialAppropriation: annual },
      ...rest,
    }),
  );

const anyDeclarations = fc.uniqueArray(anyDeclaration, {
  selector: (it: Declaration) => it.id,
  maxLength: 12,
});

describe('totals of any corpus', () => {
  it('agree between every table that divides the money', () => {
    fc.assert(
      fc.property(anyDeclarations, (declarations) => {
        const corpus = corpusOf(declarations);
        const annual = sumFen(declarations.map((it) => it.annualAmount));
        for (const id of PARTITIONS) {
          expect(sumOfColumn(table(id, 2020, corpus), 'annualAmount')).toBe(annual);
        }
        expect(sumOfColumn(table('by-funding-source', 2020, corpus), 'amount')).toBe(annual);
        expect(sumOfColumn(table('previous-year', 2020, corpus), 'annualAmount')).toBe(annual);
        const costs = sumFen(declarations.flatMap((it) => it.costItems.map((item) => item.amount)));
        expect(sumOfColumn(table('cost-items', 2020, corpus), 'amount')).toBe(costs);
      }),
    );
  });

  it('are the sum of the rows in every money column that has one', () => {
    fc.assert(
      fc.property(anyDeclarations, (declarations) => {
        for (const it of aggregatesOf(corpusOf(declarations), 2020)) {
          it.columns.forEach((column, index) => {
            const total = it.total?.[index];
            if (total?.kind !== 'money') return;
            expect(total.fen, `${it.id} ${column.id}`).toBe(sumOfColumn(it, column.id));
          });
        }
      }),
    );
  });

  it('do not depend on the order in which declarations are read', () => {
    fc.assert(
      fc.property(anyDeclarations, (declarations) => {
        const data = (list: readonly Declaration[]): unknown =>
          aggregatesOf(corpusOf(list), 2020).map((it) => it.rows.map((row) => row.map(cellData)));
        expect(data([...declarations].reverse())).toEqual(data(declarations));
      }),
    );
  });
});
