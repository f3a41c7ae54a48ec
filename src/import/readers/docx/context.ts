import type { CellBudget } from '../spanned-rows.ts';
import { placeOf, type Loss } from '../reading.ts';
import type { Numbering } from './numbering.ts';

/** What reading any part of a document needs to know and fills. */
export interface Context {
  readonly losses: Loss[];
  readonly numbering: Numbering;
  /** Text of comments, footnotes and endnotes by kind and id: `comment 3`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly budget: CellBudget;
  /** Where the reader stands, in words. */
  place: string;
}

export function lose(context: Context, words: string): void {
  context.losses.push({ words, place: placeOf(context.place) });
}
