/** A form as it is laid out on paper, before any program's file format. */

export type CellKind =
  /** What the form prints. */
  | 'label'
  /** What is filled in: a word, a name, a sum. */
  | 'value'
  /** A figure or a word as short, in the middle of its cell. */
  | 'figure'
  /** Paragraphs of any length. */
  | 'prose';

export interface FormCell {
  /** One string per paragraph; none where the form is blank. */
  readonly paragraphs: readonly string[];
  readonly kind: CellKind;
  /** Columns of the sheet's grid it covers. */
  readonly columns: number;
  /** Rows it covers; below the first they are left out. */
  readonly rows: number;
  /** Lowest height, in points: room to fill in. */
  readonly height?: number;
  /** Values to choose from. */
  readonly choices?: readonly string[];
}

/** A stretch of rows with a heading over it. */
export interface FormBlock {
  readonly heading: string | null;
  /** How many of its rows are repeated on every page it runs over to. */
  readonly headerRows: number;
  readonly rows: readonly (readonly FormCell[])[];
}

export interface FormSheet {
  readonly name: string;
  /** Lines above the table: the form's title, its year. */
  readonly title: readonly string[];
  /** Widths of the columns, in percent of the printed width. */
  readonly columns: readonly number[];
  readonly blocks: readonly FormBlock[];
}

export interface FormDocument {
  readonly title: string;
  /** The form first. */
  readonly sheets: readonly FormSheet[];
}

export function cell(
  kind: CellKind,
  text: string | readonly string[],
  columns: number,
  more: Partial<Pick<FormCell, 'rows' | 'height' | 'choices'>> = {},
): FormCell {
  const paragraphs = typeof text === 'string' ? (text === '' ? [] : [text]) : text;
  return { kind, paragraphs, columns, rows: 1, ...more };
}

export function label(text: string, columns: number, rows = 1): FormCell {
  return cell('label', text, columns, { rows });
}
