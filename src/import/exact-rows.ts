import type { TextGroup } from '../markdown/declaration-text.ts';
import type { Cell, FormFile, Row } from './grid.ts';

/** Something stands otherwise than export wrote it. */
export class NotAsWritten extends Error {}

interface PrintedField {
  readonly label: string;
  readonly printed: string;
}

/** The rows of a form, taken one after another, each as it must stand. */
export class ExactRows {
  readonly #rows: readonly Row[];
  #next = 0;

  constructor(file: FormFile) {
    this.#rows = file.grids.flatMap(({ rows }) => rows);
  }

  /** One row with nothing but one of these words. */
  printed(...words: readonly string[]): void {
    if (!words.includes(this.#only().text.trim())) throw new NotAsWritten();
  }

  /** What stands between two words in a row of one cell. */
  between(before: string, after: string): string {
    const text = this.#only().text.trim();
    if (!text.startsWith(before) || !text.endsWith(after)) throw new NotAsWritten();
    return text.slice(before.length, -after.length);
  }

  /**
   * Rows of labels, each with its value to the right.
   * @param group label of a merged cell in front of the first row.
   */
  fields(rows: readonly (readonly PrintedField[])[], group?: string): TextGroup {
    const values: Record<string, string> = {};
    rows.forEach((fields, index) => {
      const cells = [...this.#take()];
      if (group !== undefined && index === 0) requireText(cells.shift(), group);
      // A reader leaves out the last column where nothing stands in it.
      const missing = 2 * fields.length - cells.length;
      if (missing !== 0 && missing !== 1) throw new NotAsWritten();
      fields.forEach(({ label, printed }, at) => {
        requireText(cells[2 * at], printed);
        values[label] = oneLine(cells[2 * at + 1]);
      });
    });
    return values;
  }

  /** A label and its paragraphs: in one cell, or each in a row beside the merged label. */
  prose(printed: string): string[] {
    const [label, value, ...others] = this.#take();
    requireText(label, printed);
    if (!label || !value || others.length > 0) throw new NotAsWritten();
    const cells = [value];
    for (let row = 1; row < label.rowSpan; row += 1) {
      const [cell, ...more] = this.#rows[this.#next] ?? [];
      this.#next += 1;
      if (!cell) continue;
      if (more.length > 0 || cell.column !== value.column) throw new NotAsWritten();
      cells.push(cell);
    }
    return cells.flatMap(({ text }) => text.split('\n')).filter((text) => text.trim() !== '');
  }

  /**
   * A head of columns and the rows below it, to the end or to the next row of one cell.
   * @param merged how many of the first columns reach down over several rows.
   */
  table(head: readonly string[], merged: number): string[][] {
    const columns = this.#take();
    if (columns.length !== head.length) throw new NotAsWritten();
    head.forEach((text, index) => {
      requireText(columns[index], text);
    });
    const reaching: ({ readonly text: string; readonly until: number } | undefined)[] = [];
    const found: string[][] = [];
    while (this.#peek().length > 1) {
      const at = this.#next;
      const cells = new Map(this.#take().map((cell) => [cell.column, cell]));
      const row = columns.map(({ column }, index) => {
        const above = reaching[index];
        if (above && above.until > at) return above.text;
        const cell = cells.get(column);
        cells.delete(column);
        const text = oneLine(cell);
        if (index < merged) reaching[index] = { text, until: at + (cell?.rowSpan ?? 1) };
        return text;
      });
      if (cells.size > 0) throw new NotAsWritten();
      found.push(row);
    }
    return found;
  }

  /** The next row; rows without cells are filled by a cell above them. */
  #take(): Row {
    const row = this.#peek();
    this.#next += 1;
    return row;
  }

  #peek(): Row {
    while (this.#next < this.#rows.length && this.#rows[this.#next]?.length === 0) this.#next += 1;
    return this.#rows[this.#next] ?? [];
  }

  #only(): Cell {
    let row = this.#take();
    // Lines outside tables may be empty.
    while (row.length === 1 && row[0]?.text.trim() === '') row = this.#take();
    const [cell, ...others] = row.filter(({ text }) => text.trim() !== '');
    if (!cell || others.length > 0) throw new NotAsWritten();
    return cell;
  }
}

function requireText(cell: Cell | undefined, text: string): void {
  if (cell?.text.trim() !== text) throw new NotAsWritten();
}

function oneLine(cell: Cell | undefined): string {
  const text = cell?.text ?? '';
  if (text.includes('\n')) throw new NotAsWritten();
  return text;
}
