import type { Cell, Grid, Row } from '../../grid.ts';
import { placeOf, type Loss } from '../reading.ts';
import { spacedRows } from './spaced-rows.ts';
import type { Glyph, Marks } from './marks.ts';
import { ruledTables, type RuledCell, type RuledTable } from './ruled-tables.ts';
import { cellText, overlaps, textLines } from './text-lines.ts';

/** Where in its height a character is taken to stand, from the baseline up. */
const MIDDLE = 0.35;

export interface PageGrids {
  readonly grids: readonly Grid[];
  readonly losses: readonly Loss[];
  /** Whether any cell has lines whose break was judged. */
  readonly judgedBreaks: boolean;
}

/** Tables and text of one page, from top to bottom. */
export function pageGrids(marks: Marks, page: number): PageGrids {
  const where = `第 ${String(page)} 页`;
  const tables = ruledTables(marks).map((table) => ({ table, byCell: emptyCells(table) }));
  const outside: Glyph[] = [];
  for (const glyph of marks.glyphs) {
    const home = tables.find(({ table }) => isWithin(table, glyph));
    const cell = home === undefined ? -1 : cellAt(home.table, glyph);
    const glyphs = home?.byCell[cell];
    if (glyphs === undefined) outside.push(glyph);
    else glyphs.push(glyph);
  }
  const filled = tables.filter(({ byCell }) => byCell.some((glyphs) => glyphs.length > 0));
  const grids: Grid[] = [];
  const losses: Loss[] = [];
  let line = 0;
  const nextPlace = (): ReturnType<typeof placeOf> => {
    line += 1;
    return placeOf(`${where} 第 ${String(line)} 行`);
  };
  const addText = (from: number, to: number): void => {
    const here = outside.filter(({ baseline }) => baseline >= from && baseline < to);
    const lines = textLines(here);
    const rows = spacedRows(lines, nextPlace);
    for (const [index, each] of lines.entries()) {
      const place = rows[index]?.[0]?.place;
      if (place === undefined || !overlaps(each)) continue;
      losses.push({ words: '这一行的字互相重叠，读出的次序不可靠', place });
    }
    if (rows.length > 0) grids.push({ name: `${where} 表格外的文字`, rows });
    if (rows.some((row) => row.length > 1)) {
      const words = '这里没有画表格线，各格是按空隙分开的，请逐格核对';
      losses.push({ words, place: rows[0]?.[0]?.place ?? placeOf(where) });
    }
  };
  let top = -Infinity;
  for (const [index, { table, byCell }] of filled.entries()) {
    addText(top, table.ys[0] ?? top);
    top = table.ys[0] ?? top;
    const name = `${where} 第 ${String(index + 1)} 个表格`;
    grids.push({ name, rows: tableRows(table, byCell, nextPlace) });
    if (!table.complete) {
      losses.push({ words: '表格线不完整，单元格按看得见的线划分', place: placeOf(name) });
    }
  }
  addText(top, Infinity);
  const judgedBreaks = grids.some(({ rows }) => rows.some((row) => row.some(hasLines)));
  return { grids, losses, judgedBreaks };
}

function hasLines({ text }: Cell): boolean {
  return text.includes('\n');
}

function emptyCells({ cells }: RuledTable): Glyph[][] {
  return cells.map(() => []);
}

function middle(glyph: Glyph): { x: number; y: number } {
  return { x: (glyph.left + glyph.right) / 2, y: glyph.baseline - MIDDLE * glyph.size };
}

function isWithin({ xs, ys }: RuledTable, glyph: Glyph): boolean {
  const { x, y } = middle(glyph);
  return (
    x >= (xs[0] ?? Infinity) &&
    x <= (xs.at(-1) ?? -Infinity) &&
    y >= (ys[0] ?? Infinity) &&
    y <= (ys.at(-1) ?? -Infinity)
  );
}

/** Index of the cell a character stands in. */
function cellAt({ xs, ys, cells }: RuledTable, glyph: Glyph): number {
  const { x, y } = middle(glyph);
  const column = xs.findLastIndex((at) => at <= x);
  const row = ys.findLastIndex((at) => at <= y);
  return cells.findIndex(
    (cell) => row >= cell.top && row <= cell.bottom && column >= cell.left && column <= cell.right,
  );
}

function tableRows(
  { xs, ys, cells }: RuledTable,
  byCell: readonly (readonly Glyph[])[],
  nextPlace: () => Cell['place'],
): Row[] {
  const byRow: { cell: RuledCell; glyphs: readonly Glyph[] }[][] = ys.slice(1).map(() => []);
  for (const [index, cell] of cells.entries()) {
    byRow[cell.top]?.push({ cell, glyphs: byCell[index] ?? [] });
  }
  return byRow.map((row) => {
    const place = nextPlace();
    return row
      .toSorted((a, b) => a.cell.left - b.cell.left)
      .map(({ cell, glyphs }): Cell => ({
        text: cellText(textLines(glyphs), xs[cell.left] ?? 0, xs[cell.right + 1] ?? 0),
        column: cell.left,
        columnSpan: cell.right - cell.left + 1,
        rowSpan: cell.bottom - cell.top + 1,
        place,
      }));
  });
}
