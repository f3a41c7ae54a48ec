import type { FormCell, FormSheet } from './form-sheet.ts';
import {
  LOWEST_ROW,
  neededHeights,
  paragraphSlots,
  splitHeight,
  withColumns,
} from './row-heights.ts';

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
