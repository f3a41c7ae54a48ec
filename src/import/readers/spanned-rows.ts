import type { Cell, Row } from '../grid.ts';
import { refuseExcess } from './refusals.ts';

const MOST_COLUMNS = 1000;
const MOST_CELLS = 200_000;

/** Counts cells of a whole file against what a form can have. */
export interface CellBudget {
  left: number;
}

export function cellBudget(): CellBudget {
  return { left: MOST_CELLS };
}

/** Takes cells from the budget; refuses the file where none is left. */
export function spend(budget: CellBudget, cells: number): void {
  budget.left -= cells;
  if (budget.left < 0) throw refuseExcess('表格的单元格太多');
}

/** Puts the cells of each row at the first free column, as HTML lays out tables. */
export function layOut(rows: readonly (readonly Omit<Cell, 'column'>[])[]): Row[] {
  const busyUntil: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell): Cell => {
      while ((busyUntil[column] ?? 0) > row) column += 1;
      const rowSpan = Math.min(cell.rowSpan, rows.length - row);
      const laid = { ...cell, rowSpan, column };
      for (let each = 0; each < cell.columnSpan; each += 1) {
        busyUntil[column] = row + rowSpan;
        column += 1;
      }
      if (column > MOST_COLUMNS) throw refuseExcess('表格的列太多');
      return laid;
    });
  });
}
