import {
  bracketIn,
  NotAsWritten,
  oneLine,
  paragraphsOf,
  type FilledIn,
  type PrintedField,
} from './exact-cells.ts';
import type { Cell, FormFile, Row } from './grid.ts';

/** The rows of a form, taken one after another, each as it must stand. */
export class ExactRows {
  readonly #rows: readonly Row[];
  #next = 0;
  /** Row whose first cell, to the left of a part, has been read. */
  #sideRow: number | null = null;

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
    return text.slice(before.length, text.length - after.length);
  }

  /**
   * The merged cell to the left of a part.
   * @returns number of the row behind the last it reaches down to.
   */
  side(printed: string): number {
    const [cell] = this.#peek();
    if (cell?.text.trim() !== printed) throw new NotAsWritten();
    this.#sideRow = this.#next;
    return this.#next + cell.rowSpan;
  }

  /** A row of labels, each with its value to the right. */
  fields(fields: readonly PrintedField[]): FilledIn {
    const cells = this.#take();
    // A reader leaves out the last column where nothing stands in it.
    const missing = 2 * fields.length - cells.length;
    if (missing !== 0 && missing !== 1) throw new NotAsWritten();
    return {
      brackets: fields.flatMap((field, at) => bracketIn(cells[2 * at], field)),
      texts: fields.map(({ label }, at) => [label, [oneLine(cells[2 * at + 1])]]),
    };
  }

  /** A label and its paragraphs: in one cell, or each in a row beside the merged label. */
  prose([field]: readonly PrintedField[]): FilledIn {
    const [label, value, ...others] = this.#take();
    if (!field || !label || !value || others.length > 0) throw new NotAsWritten();
    const brackets = bracketIn(label, field);
    const cells = [value];
    for (let row = 1; row < label.rowSpan; row += 1) {
      const [cell, ...more] = this.#rows[this.#next] ?? [];
      this.#next += 1;
      if (!cell) continue;
      if (more.length > 0 || cell.column !== value.column) throw new NotAsWritten();
      cells.push(cell);
    }
    return { brackets, texts: [[field.label, cells.flatMap(paragraphsOf)]] };
  }

  /**
   * A row of labels with their paragraphs below them: each in one cell, or one in a row.
   * @param end number of the row behind them.
   */
  below(fields: readonly PrintedField[], end: number | null): FilledIn {
    const heads = this.#take();
    if (heads.length !== fields.length || end === null) throw new NotAsWritten();
    const brackets = fields.flatMap((field, at) => bracketIn(heads[at], field));
    const found = heads.map(({ column }) => ({ column, paragraphs: [] as string[] }));
    for (; this.#next < end; this.#next += 1) {
      for (const cell of this.#rows[this.#next] ?? []) {
        const own = found.find(({ column }) => column === cell.column);
        if (!own) throw new NotAsWritten();
        own.paragraphs.push(...paragraphsOf(cell));
      }
    }
    const texts = fields.map(({ label }, at) => [label, found[at]?.paragraphs ?? []] as const);
    return { brackets, texts };
  }

  /**
   * A head of columns and the rows below it.
   * @param merged columns whose cells reach down over several rows.
   * @param end number of the row behind them; null where the next row of one cell, or the end, is.
   */
  table(head: readonly string[], merged: readonly number[], end: number | null): string[][] {
    const columns = this.#take();
    if (columns.length !== head.length) throw new NotAsWritten();
    head.forEach((text, index) => {
      if (columns[index]?.text.trim() !== text) throw new NotAsWritten();
    });
    const reaching: ({ readonly text: string; readonly until: number } | undefined)[] = [];
    const found: string[][] = [];
    while (this.#peek().length > (end === null ? 1 : 0) && this.#next < (end ?? Infinity)) {
      const at = this.#next;
      const cells = new Map(this.#take().map((cell) => [cell.column, cell]));
      const row = columns.map(({ column }, index) => {
        const above = reaching[index];
        if (above && above.until > at) return above.text;
        const cell = cells.get(column);
        cells.delete(column);
        const text = oneLine(cell);
        if (merged.includes(index)) {
          reaching[index] = { text, until: at + (cell?.rowSpan ?? 1) };
        }
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
    const own = this.#sideRow === this.#next ? row.slice(1) : row;
    this.#next += 1;
    return own;
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
