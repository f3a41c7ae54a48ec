import type { Cell } from './grid.ts';

/** Something stands otherwise than export wrote it. */
export class NotAsWritten extends Error {}

export interface PrintedField {
  readonly label: string;
  readonly printed: string;
  /** The field whose value stands in brackets behind the printed words. */
  readonly bracket: string | null;
}

/** What stands in cells, by label: paragraphs, and what brackets hold. */
export interface FilledIn {
  readonly texts: readonly (readonly [label: string, paragraphs: readonly string[]])[];
  readonly brackets: readonly (readonly [label: string, text: string])[];
}

/** Requires the printed words of a label, and reads the brackets behind them. */
export function bracketIn(
  cell: Cell | undefined,
  { printed, bracket }: PrintedField,
): [string, string][] {
  const text = cell?.text.trim() ?? '';
  if (bracket === null) {
    if (text !== printed) throw new NotAsWritten();
    return [];
  }
  const [before, after] = [`${printed}（`, '）'];
  if (!text.startsWith(before) || !text.endsWith(after) || text.includes('\n')) {
    throw new NotAsWritten();
  }
  return [[bracket, text.slice(before.length, -after.length).trim()]];
}

export function paragraphsOf({ text }: Cell): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

export function oneLine(cell: Cell | undefined): string {
  const text = cell?.text ?? '';
  if (text.includes('\n')) throw new NotAsWritten();
  return text;
}
