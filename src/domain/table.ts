import { formatDecimal } from './decimal.ts';
import { formatWan } from './money.ts';
import type { Fen } from './declaration.ts';
import type { Target } from './target.ts';

/**
 * One table of the portal, as data: the page, its chart and every download are written from this
 * one object, so that none of them can say something else than the others.
 */
export interface Table {
  /** English, in addresses and file names: `by-department`. */
  readonly id: string;
  /** Short, for headings and navigation: `按主管部门`. */
  readonly title: string;
  /** What stands in the table, complete without the page around it. */
  readonly caption: string;
  /** Unit of the money columns; null where there are none. */
  readonly unit: '万元' | null;
  /** What is counted and what is not, a paragraph each. */
  readonly note: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Id of the column that names the row. */
  readonly rowHeader: string;
  /** Id of the first column, where equal neighbours in it belong together; null for single rows. */
  readonly groupBy: string | null;
  readonly total: Row | null;
  /** How many rows a page shows; downloads hold all. */
  readonly rowsShown: number;
  readonly chart: Chart | null;
}

export type ColumnKind = Cell['kind'];

export interface Column {
  /** English. */
  readonly id: string;
  /** Chinese, without the unit. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** 万元, %, 个 …; null for text. */
  readonly unit: string | null;
}

export type Row = readonly Cell[];

export type Cell =
  | { readonly kind: 'text'; readonly text: string | null; readonly place?: Place }
  | { readonly kind: 'money'; readonly fen: Fen | null; readonly signed: boolean }
  | {
      readonly kind: 'percent';
      /** Plain decimal in percent; null where it cannot be computed. */
      readonly value: string | null;
      readonly signed: boolean;
    }
  | { readonly kind: 'count'; readonly value: number | null }
  | { readonly kind: 'target'; readonly target: Target };

/** Where a cell leads, as data; pages turn it into an address. */
export type Place =
  | { readonly kind: 'declaration'; readonly id: string; readonly anchor: string | null }
  | { readonly kind: 'department'; readonly year: number; readonly code: string }
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'rule'; readonly id: string };

/** Bars drawn from columns of the table: one group a row, one bar a series. */
export interface Chart {
  readonly title: string;
  readonly label: string;
  readonly series: readonly string[];
  /** At most so many rows are drawn, from the top. */
  readonly limit: number;
}

export function text(value: string | null, place?: Place): Cell {
  return place ? { kind: 'text', text: value, place } : { kind: 'text', text: value };
}

export function money(fen: Fen | null, { signed = false } = {}): Cell {
  return { kind: 'money', fen, signed };
}

export function percent(value: string | null, { signed = false } = {}): Cell {
  return { kind: 'percent', value, signed };
}

export function count(value: number | null): Cell {
  return { kind: 'count', value };
}

export function target(value: Target): Cell {
  return { kind: 'target', target: value };
}

/**
 * Checks that every row (and the total) has one cell of the right kind per column, and that named
 * columns exist.
 * @throws RangeError: a fault of the code that built the table, never of the content.
 */
export function defineTable(table: Table): Table {
  const ids = new Set(table.columns.map((column) => column.id));
  const named = [table.rowHeader];
  if (table.chart) named.push(table.chart.label, ...table.chart.series);
  if (table.groupBy !== null && table.groupBy !== table.columns[0]?.id) {
    throw new RangeError(`${table.id}: rows can be grouped by the first column only`);
  }
  const unknown = named.find((id) => !ids.has(id));
  if (unknown !== undefined) throw new RangeError(`${table.id}: no column ${unknown}`);
  for (const row of table.total ? [...table.rows, table.total] : table.rows) {
    const fits = table.columns.every((column, index) => row[index]?.kind === column.kind);
    if (!fits || row.length !== table.columns.length) {
      throw new RangeError(`${table.id}: a row does not fit the columns`);
    }
  }
  return table;
}

/** Header of a column with its unit: `本年度项目金额（万元）`. */
export function columnTitle({ label, unit }: Column): string {
  return unit === null ? label : `${label}（${unit}）`;
}

/** Position of a column; defineTable has made sure that it exists. */
export function columnIndex(table: Table, id: string): number {
  return table.columns.findIndex((column) => column.id === id);
}

/** True for columns set right-aligned and sorted by value. */
export function isNumeric({ kind }: Column): boolean {
  return kind === 'money' || kind === 'percent' || kind === 'count';
}

/** What a reader sees; null where nothing applies. */
export function cellText(cell: Cell): string | null {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'money':
      if (cell.fen === null) return null;
      return (cell.signed && cell.fen > 0n ? '+' : '') + formatWan(cell.fen, { group: true });
    case 'percent':
      return cell.value === null ? null : plus(cell.signed, cell.value) + cell.value;
    case 'count':
      return cell.value === null ? null : groupThousands(cell.value);
    case 'target':
      return cell.target.printed;
  }
}

/** What a download holds: plain decimals without separators, text as it stands; null where blank. */
export function cellData(cell: Cell): string | null {
  switch (cell.kind) {
    case 'money':
      return cell.fen === null ? null : formatWan(cell.fen);
    case 'percent':
      return cell.value;
    case 'count':
      return cell.value === null ? null : String(cell.value);
    case 'text':
    case 'target':
      return cellText(cell);
  }
}

/** What a column is sorted by, as a plain decimal; null sorts by the text. */
export function cellSortValue(cell: Cell): string | null {
  if (cell.kind === 'text') return null;
  if (cell.kind !== 'target') return cellData(cell);
  return cell.target.kind === 'number' ? formatDecimal(cell.target.value) : null;
}

function plus(signed: boolean, value: string): string {
  return signed && !value.startsWith('-') && /[1-9]/.test(value) ? '+' : '';
}

function groupThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
