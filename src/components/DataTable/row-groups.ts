import { cellText } from '../../domain/table.ts';
import type { Cell, Row } from '../../domain/table.ts';

/** Rows that share a group header, and the cell that names it. */
export interface RowGroup {
  readonly header: Cell;
  readonly rows: readonly Row[];
}

/** Runs of rows with equal text in the first column. */
export function groupRows(rows: readonly Row[]): RowGroup[] {
  const groups: { header: Cell; rows: Row[] }[] = [];
  let previous: string | null | undefined;
  for (const row of rows) {
    const [header] = row;
    if (!header) continue;
    const name = cellText(header);
    if (name !== previous || groups.length === 0) groups.push({ header, rows: [] });
    groups.at(-1)?.rows.push(row);
    previous = name;
  }
  return groups;
}
