import type { Cell, Grid, Row } from '../grid.ts';
import { placeOf, quoted, type Loss } from './reading.ts';
import { refuseBroken, refuseExcess } from './refusals.ts';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 1000;
const MOST_CELLS = 200_000;

/** A cell of a worksheet that holds text, or is the upper left one of a merged range. */
export interface SheetCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A merged range, all bounds 0-based and included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
  readonly merged: readonly MergedRange[];
}

/** A column's letters: 0 → `A`, 27 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Where a cell stands, as a spreadsheet names it. */
export function sheetPlace(sheet: string, row: number, column: number): string {
  return `工作表“${sheet}” ${columnLetters(column)}${String(row + 1)}`;
}

/**
 * Lays the cells of a worksheet out as a grid: every row up to the last with text, every column up
 * to the last with text, merged ranges as one cell.
 *
 * @throws UnreadableFormError where the sheet is larger than any form
 */
export function sheetGrid(sheet: Sheet): { readonly grid: Grid; readonly losses: Loss[] } {
  const filled = sheet.cells.filter(({ text }) => text !== '');
  const height = 1 + highest(filled.map(({ row }) => row));
  const width = 1 + highest(filled.map(({ column }) => column));
  refuseLargeSheet(sheet.name, height, width);
  const texts = new Map(filled.map((cell) => [cell.row * width + cell.column, cell.text]));
  const { covered, spans } = coverage(sheet.merged, height, width);
  const rows: Row[] = Array.from({ length: height }, (_, row) =>
    rowOf(sheet.name, row, width, { texts, covered, spans }),
  );
  const losses = filled
    .filter(({ row, column }) => covered.has(row * width + column))
    .map(({ row, column, text }) => ({
      words: `合并单元格里被盖住的文字 ${quoted(text)} 没有读入`,
      place: placeOf(sheetPlace(sheet.name, row, column)),
    }));
  return { grid: { name: `工作表“${sheet.name}”`, rows }, losses };
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), -1);
}

function refuseLargeSheet(name: string, height: number, width: number): void {
  if (height > MOST_ROWS || width > MOST_COLUMNS || height * width > MOST_CELLS) {
    throw refuseExcess(
      `工作表“${name}”的文字排到了第 ${String(height)} 行、${columnLetters(width - 1)} 列`,
    );
  }
}

interface Layout {
  readonly texts: ReadonlyMap<number, string>;
  /** Places under a merged range, other than its upper left one. */
  readonly covered: ReadonlySet<number>;
  readonly spans: ReadonlyMap<number, { readonly columns: number; readonly rows: number }>;
}

function coverage(merged: readonly MergedRange[], height: number, width: number) {
  const covered = new Set<number>();
  const spans = new Map<number, { columns: number; rows: number }>();
  let visited = 0;
  for (const { top, left, bottom, right } of merged) {
    if (top >= height || left >= width) continue;
    const last = { row: Math.min(bottom, height - 1), column: Math.min(right, width - 1) };
    const anchor = top * width + left;
    if (covered.has(anchor) || spans.has(anchor)) continue;
    visited += (last.row - top + 1) * (last.column - left + 1);
    if (visited > 2 * MOST_CELLS) throw refuseBroken('合并单元格互相重叠');
    spans.set(anchor, { columns: last.column - left + 1, rows: last.row - top + 1 });
    for (let row = top; row <= last.row; row += 1) {
      for (let column = left; column <= last.column; column += 1) {
        const place = row * width + column;
        if (place !== anchor) covered.add(place);
      }
    }
  }
  return { covered, spans };
}

function rowOf(sheet: string, row: number, width: number, layout: Layout): Row {
  const cells: Cell[] = [];
  for (let column = 0; column < width; column += 1) {
    const at = row * width + column;
    if (layout.covered.has(at)) continue;
    const span = layout.spans.get(at);
    cells.push({
      text: layout.texts.get(at) ?? '',
      column,
      columnSpan: span?.columns ?? 1,
      rowSpan: span?.rows ?? 1,
      place: placeOf(sheetPlace(sheet, row, column)),
    });
  }
  return cells;
}
