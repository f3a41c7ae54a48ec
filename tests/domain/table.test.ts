import { describe, expect, it } from 'vitest';
import {
  cellData,
  cellSortValue,
  cellText,
  columnTitle,
  count,
  defineTable,
  money,
  percent,
  target,
  text,
} from '../../src/domain/table.ts';
import type { Table } from '../../src/domain/table.ts';
import { parseTarget } from '../../src/domain/target.ts';

const TABLE: Table = {
  id: 'sample',
  title: '样表',
  caption: '样表',
  unit: '万元',
  note: [],
  columns: [
    { id: 'name', label: '名称', kind: 'text', unit: null },
    { id: 'amount', label: '金额', kind: 'money', unit: '万元' },
  ],
  rows: [[text('甲'), money(1n)]],
  rowHeader: 'name',
  groupBy: null,
  total: [text('合计'), money(1n)],
  rowsShown: 10,
  chart: null,
};

describe('a cell', () => {
  it('shows money with separators and gives downloads a plain decimal', () => {
    const cell = money(1_234_567_000_000n);
    expect(cellText(cell)).toBe('1,234,567.00');
    expect(cellData(cell)).toBe('1234567.00');
  });

  it('shows the sign of an increase and leaves it out of downloads', () => {
    const rise = money(2_000_000n, { signed: true });
    expect([cellText(rise), cellData(rise)]).toEqual(['+2.00', '2.00']);
    expect(cellText(percent('3.10', { signed: true }))).toBe('+3.10');
    expect(cellText(percent('-3.10', { signed: true }))).toBe('-3.10');
    expect(cellText(percent('0.00', { signed: true }))).toBe('0.00');
  });

  it('keeps what cannot be computed apart from 0', () => {
    expect([money(null), percent(null), count(null), text(null)].map(cellText)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(cellText(money(0n))).toBe('0.00');
  });

  it('groups the digits of a count in threes', () => {
    expect(cellText(count(1_234_567))).toBe('1,234,567');
    expect(cellData(count(1_234_567))).toBe('1234567');
  });

  it('shows a target as printed and sorts it by its number', () => {
    const cell = target(parseTarget('≥16件'));
    expect([cellText(cell), cellData(cell), cellSortValue(cell)]).toEqual(['≥16件', '≥16件', '16']);
    expect(cellSortValue(target(parseTarget('健全')))).toBeNull();
  });
});

describe('a table', () => {
  it('names the unit in the header', () => {
    expect(TABLE.columns.map(columnTitle)).toEqual(['名称', '金额（万元）']);
  });

  it('is accepted when every row fits the columns', () => {
    expect(defineTable(TABLE)).toBe(TABLE);
  });

  it.each([
    ['a row with a cell too few', { ...TABLE, rows: [[text('甲')]] }],
    ['a row with a cell too many', { ...TABLE, rows: [[text('甲'), money(1n), money(1n)]] }],
    ['a cell of another kind', { ...TABLE, rows: [[text('甲'), count(1)]] }],
    ['a total that does not fit', { ...TABLE, total: [money(1n), text('合计')] }],
    ['groups in another column than the first', { ...TABLE, groupBy: 'amount' }],
    ['a row header that is no column', { ...TABLE, rowHeader: 'nothing' }],
    [
      'a chart of a column that does not exist',
      { ...TABLE, chart: { title: '图', label: 'name', series: ['nothing'], limit: 1 } },
    ],
  ])('with %s is refused', (_, table) => {
    expect(() => defineTable(table)).toThrow(RangeError);
  });
});
