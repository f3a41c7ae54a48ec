import type { FormCell, FormSheet } from './form-sheet.ts';
import { textHeight } from './text-height.ts';

/** Excel allows a row no more than 409 points; a taller text covers several rows. */
const TALLEST_ROW = 400;
const LOWEST_ROW = 20;
/** Printed width of A4, in half-width characters of 10 point type. */
const PAGE_WIDTH = 92;

export type CellLook = FormCell['kind'] | 'title' | 'year' | 'heading';
/** Lines of a frame that are not drawn. */
export type OpenSide = 'none' | 'bottom' | 'top' | 'both';

/** One cell of the spreadsheet, with the rectangle it covers; all counted from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly look: CellLook;
  readonly open: OpenSide;
  readonly choices: readonly string[];
}

export interface SpreadsheetRows {
  readonly cells: readonly PlacedCell[];
  /** Height of each row, in points. */
  readonly heights: readonly number[];
  /** Rows of the title. */
  readonly titleRows: number;
  /** Widths of the columns, in half-width characters. */
  readonly widths: readonly number[];
}

/**
 * Places a form on the rows of a spreadsheet. Each paragraph of a prose cell gets a row of its own,
 * so that it can grow: the label beside it covers them all.
 */
export function spreadsheetRows(sheet: FormSheet): SpreadsheetRows {
  const widths = sheet.columns.map((percent) => (percent / 100) * PAGE_WIDTH);
  const cells: PlacedCell[] = [];
  const heights: number[] = [];
  const banner = (text: string, look: CellLook, height: number): void => {
    const place = { row: heights.length, column: 0, rows: 1, columns: widths.length };
    cells.push({ ...place, text, look, open: 'none', choices: [] });
    heights.push(height);
  };
  sheet.title.forEach((line, index) => {
    if (index === 0) banner(line, 'title', 34);
    else banner(line, 'year', 22);
  });
  for (const { heading, rows } of sheet.blocks) {
    if (heading !== null) banner(heading, 'heading', 24);
    placeRows(rows, { widths, cells, heights });
  }
  return { cells, heights, widths, titleRows: sheet.title.length };
}

interface Target {
  readonly widths: readonly number[];
  readonly cells: PlacedCell[];
  readonly heights: number[];
}

interface Standing {
  readonly cell: FormCell;
  readonly column: number;
  /** Height its text needs in each row of the form it covers. */
  readonly height: number;
}

function placeRows(rows: readonly (readonly FormCell[])[], target: Target): void {
  const standing = withColumns(rows, target.widths);
  const needed = neededHeights(standing);
  const starts: number[] = [];
  const slots = standing.map((cells, index): number[] => {
    starts.push(target.heights.length);
    const own = paragraphSlots(cells, target.widths) ?? [splitHeight(needed[index] ?? LOWEST_ROW)];
    target.heights.push(...own.flat());
    return own.map((heights) => heights.length);
  });
  starts.push(target.heights.length);
  standing.forEach((cells, index) => {
    for (const { cell, column } of cells) {
      const row = starts[index] ?? 0;
      const end = starts[index + cell.rows] ?? target.heights.length;
      target.cells.push(...placed(cell, { row, column, end, slots: slots[index] ?? [] }));
    }
  });
}

/** The column of each cell: to the right of those that reach down from above. */
function withColumns(
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
function neededHeights(rows: readonly (readonly Standing[])[]): number[] {
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
function paragraphSlots(cells: readonly Standing[], widths: readonly number[]): number[][] | null {
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

function splitHeight(height: number): number[] {
  const rows = Math.ceil(height / TALLEST_ROW);
  return Array.from({ length: rows }, () => Math.ceil(height / rows));
}

interface Room {
  readonly row: number;
  readonly column: number;
  /** Row behind the last. */
  readonly end: number;
  /** How many rows each paragraph gets. */
  readonly slots: readonly number[];
}

function placed(cell: FormCell, { row, column, end, slots }: Room): PlacedCell[] {
  const { columns, kind: look } = cell;
  const choices = cell.choices ?? [];
  const paragraphs = cell.kind === 'prose' ? cell.paragraphs : [cell.paragraphs.join('\n')];
  if (paragraphs.length < 2) {
    const text = paragraphs[0] ?? '';
    return [{ row, column, rows: end - row, columns, text, look, open: 'none', choices }];
  }
  let top = row;
  return paragraphs.map((text, index): PlacedCell => {
    const isLast = index === paragraphs.length - 1;
    const rows = isLast ? end - top : (slots[index] ?? 1);
    const at = { row: top, column, rows, columns };
    top += rows;
    return { ...at, text, look, open: openSide(index, paragraphs.length), choices };
  });
}

function openSide(index: number, count: number): OpenSide {
  if (index === 0) return 'bottom';
  return index === count - 1 ? 'top' : 'both';
}

function widthOf(widths: readonly number[], column: number, columns: number): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}
