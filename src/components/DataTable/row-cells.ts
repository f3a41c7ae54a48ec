import { placeHref } from './place-href.ts';
import { cellSortValue, cellText, isNumeric } from '../../domain/table.ts';
import type { Row, Table } from '../../domain/table.ts';

/** One cell as it is set. */
export interface SetCell {
  /** Null or empty: nothing applies here. */
  readonly text: string | null;
  readonly href: string | null;
  /** Text that needs no markup of its own, as most cells are; null for a link and for a blank. */
  readonly plain: string | null;
  /** Names the row. */
  readonly heads: boolean;
  readonly class: string | undefined;
  /** What the column is sorted by. */
  readonly value: string | undefined;
}

/** Longer words need room, or they would stand in a narrow tall column. */
const LONG = 20;

const CLASSES = [undefined, 'cell-figure', 'cell-long', 'cell-figure cell-long'] as const;

/** The cells of a row, in the order of the columns. */
export function rowCells({ columns, rowHeader }: Table, row: Row): SetCell[] {
  return columns.flatMap((column, index) => {
    const cell = row[index];
    if (!cell) return [];
    const text = cellText(cell);
    const isBlank = text === null || text === '';
    const href = cell.kind === 'text' && cell.place && !isBlank ? placeHref(cell.place) : null;
    const numeric = isNumeric(column);
    const isLong = (text ?? '').length > LONG;
    return {
      text,
      href,
      plain: isBlank || href !== null ? null : text,
      heads: column.id === rowHeader,
      class: CLASSES[(numeric ? 1 : 0) + (isLong ? 2 : 0)],
      value: numeric ? (cellSortValue(cell) ?? '') : undefined,
    };
  });
}
