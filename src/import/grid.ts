/**
 * What every reader of a form file gives and the recogniser takes: tables of cells as they stand in
 * the file, in reading order. A reader decides nothing about the form.
 */

/** Where a cell stands in its file, in the words of the program staff know. */
export interface CellPlace {
  /** `第 12 行`, `工作表“申报表” B7`, `第 2 页 第 3 行`. */
  readonly words: string;
  /** 1-based line of a text file; null elsewhere. */
  readonly line: number | null;
}

export interface Cell {
  /** As it stands, `\n` between paragraphs of one cell. */
  readonly text: string;
  /** Columns and rows it covers; at least 1. */
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** 0-based column of its left edge in the grid. */
  readonly column: number;
  readonly place: CellPlace;
}

export function hasWords({ text }: Cell): boolean {
  return text.trim() !== '';
}

/** One row of cells; a cell that reaches down from an earlier row is not repeated. */
export type Row = readonly Cell[];

/** One table, or one stretch of text outside tables: each line is then a row of one cell. */
export interface Grid {
  /** `工作表“申报表”`, `第 1 个表格`; null where the file has only one. */
  readonly name: string | null;
  readonly rows: readonly Row[];
}

/** A form file, read. */
export interface FormFile {
  /** File name without folder. */
  readonly name: string;
  readonly sha256: string;
  readonly kind: 'docx' | 'xlsx' | 'xls' | 'pdf' | 'html' | 'text';
  readonly grids: readonly Grid[];
  /** What the format may have lost or the reader could not take over: pictures, footnotes, hidden sheets. */
  readonly losses: readonly { readonly words: string; readonly place: CellPlace }[];
}

/** Why a file cannot be read, in words for the person who chose it. */
export class UnreadableFormError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UnreadableFormError';
    this.hint = hint;
  }
}
