import { cellData, columnTitle, isNumeric } from '../domain/table.ts';
import type { Cell, Column, Row, Table } from '../domain/table.ts';
import { writeCsv } from './csv.ts';
import type { CsvValue } from './csv.ts';

/**
 * The table a reader sees, for opening in a spreadsheet: Chinese header with units, every row (the
 * page may show fewer), the total last. UTF-8 with a byte order mark, because Excel needs it.
 * For programs there is the data package with English names and without a total row.
 */
export function tableCsv(table: Table): string {
  const rows = table.total ? [...table.rows, table.total] : table.rows;
  const values = rows.map((row) => valuesOf(row, table.columns));
  return writeCsv(table.columns.map(columnTitle), values, { byteOrderMark: true });
}

function valuesOf(row: Row, columns: readonly Column[]): CsvValue[] {
  return row.map((cell, index) => valueOf(cell, columns[index]));
}

function valueOf(cell: Cell, column: Column | undefined): CsvValue {
  const kind = column && isNumeric(column) ? 'number' : 'text';
  return { kind, text: cellData(cell) };
}
