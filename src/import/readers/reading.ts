import type { CellPlace, FormFile, Grid } from '../grid.ts';

/** What was or may be lost of a file, and where. */
export type Loss = FormFile['losses'][number];

/** What one reader makes of a file; the name and sum are added for all alike. */
export interface Reading {
  readonly kind: FormFile['kind'];
  readonly grids: readonly Grid[];
  readonly losses: readonly Loss[];
}

/** Longest piece of lost text that a loss quotes. */
const LONGEST_QUOTE = 200;

/** A place outside text files, which alone have line numbers. */
export function placeOf(words: string): CellPlace {
  return { words, line: null };
}

/** Text between Chinese quotation marks on one line, cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}”`;
}
