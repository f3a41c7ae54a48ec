import type { FormCell } from './form-sheet.ts';
import { textHeight } from './text-height.ts';

/** Excel allows a row no more than 409 points; a taller text covers several rows. */
const TALLEST_ROW = 400;
export const LOWEST_ROW = 20;

export interface Standing {
  readonly cell: FormCell;
  readonly column: number;
  /** Height its text needs in each row of the form it covers. */
  readonly height: number;
}

/** The column of each cell: to the right of those that reach down from above. */
export function withColumns(
  rows: readonly (readonly FormCell[])[],
  widths: readonly number[],
): Standing[][] {
  const busyUntil = widths.map(() => 0);
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((busyUntil[column] ?? 0) > row) column += 1;
      const left = column;
      column += cell.columns;
      busyUntil.fill(row + cell.rows, left, column);
      const width = widthOf(widths, left, cell.columns);
      const height = Math.max(cell.height ?? 0, textHeight(cell.paragraphs, width) / cell.rows);
      return { cell, column: left, height };
    });
  });
}

/** A cell over several rows of the form takes its share of each. */
export function neededHeights(rows: readonly (readonly Standing[])[]): number[] {
  const heights = rows.map(() => LOWEST_ROW);
  rows.forEach((cells, row) => {
    for (const { cell, height } of cells) {
      for (let at = row; at < row + cell.rows; at += 1) {
        heights[at] = Math.max(heights[at] ?? 0, Math.ceil(height));
      }
    }
  });
  return heights;
}

/**
 * Heights of the rows each paragraph gets, where a cell has several: the first paragraphs of all
 * such cells share their rows, and so on. Null where no cell needs it.
 */
export function paragraphSlots(
  cells: readonly Standing[],
  widths: readonly number[],
): number[][] | null {
  const prose = cells.filter(({ cell }) => cell.kind === 'prose');
  const count = Math.max(0, ...prose.map(({ cell }) => cell.paragraphs.length));
  if (count < 2) return null;
  return Array.from({ length: count }, (_, at) => {
    const heights = prose.map(({ cell, column }) => {
      const text = cell.paragraphs[at];
      if (text === undefined) return 0;
      return textHeight([text], widthOf(widths, column, cell.columns));
    });
    return splitHeight(Math.max(...heights));
  });
}

export function splitHeight(height: number): number[] {
  const rows = Math.ceil(height / TALLEST_ROW);
  return Array.from({ length: rows }, () => Math.ceil(height / rows));
}

function widthOf(widths: readonly number[], column: number, columns: number): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}
