import { describe, expect, it } from 'vitest';
import { rowCells } from '../../src/components/DataTable/row-cells.ts';
import { count, defineTable, text } from '../../src/domain/table.ts';
import type { Row } from '../../src/domain/table.ts';

function cellsOf(row: Row) {
  const table = defineTable({
    id: 'table',
    title: '表',
    caption: '表',
    unit: null,
    note: [],
    columns: [
      { id: 'name', label: '名称', kind: 'text', unit: null },
      { id: 'words', label: '说明', kind: 'text', unit: null },
      { id: 'count', label: '个数', kind: 'count', unit: '个' },
    ],
    rows: [row],
    rowHeader: 'name',
    groupBy: null,
    total: null,
    rowsShown: 1,
    chart: null,
  });
  return rowCells(table, row);
}

describe('the cells of a row', () => {
  it('name the row by the column that heads it, and link where the cell leads', () => {
    const [name, words] = cellsOf([
      text('司法局', { kind: 'department', year: 2020, code: 'justice' }),
      text('九个项目'),
      count(9),
    ]);
    expect(name).toMatchObject({ heads: true, href: '/2020/justice/', plain: null });
    expect(words).toMatchObject({ heads: false, href: null, plain: '九个项目' });
  });

  it('need markup where nothing applies', () => {
    const [, words, number] = cellsOf([text('司法局'), text(''), count(null)]);
    expect(words?.plain).toBeNull();
    expect(number).toMatchObject({ text: null, plain: null, value: '' });
  });

  it('stand to the right and sort by value where they are figures, and get room where they are long', () => {
    const [, words, number] = cellsOf([text('司法局'), text('长'.repeat(21)), count(1200)]);
    expect(words).toMatchObject({ class: 'cell-long', value: undefined });
    expect(number).toMatchObject({ plain: '1,200', class: 'cell-figure', value: '1200' });
  });
});
