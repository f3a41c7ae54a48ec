import { normalise } from './normalise.ts';
import type { SearchRecord } from './records.ts';

/**
 * Pagefind finds words, and where a Chinese word ends is its guess: quoted it loses places,
 * unquoted it returns pages without the phrase. So each UTF-16 unit is given to it as a word of
 * its own, and a phrase is asked for as a quoted run of such words. The words are spelled in
 * letters, four for each unit, so that Pagefind treats `≥`, `%`, digits and Han alike: no
 * segmentation, no stemming, no punctuation dropped, no word the beginning of another.
 */
const LETTERS = 'abcdefghijklmnop';

/** Stands between cells; cannot be spelled by a unit, so no phrase crosses it. */
const BORDER = 'zzzz';

/** The words under which Pagefind knows a text. */
export function spell(normalised: string): string {
  return Array.from({ length: normalised.length }, (_, index) =>
    spellUnit(normalised.charCodeAt(index)),
  ).join(' ');
}

/** All cells of a declaration as Pagefind's text. */
export function spellRecord(record: SearchRecord): string {
  return record.places
    .flatMap(({ cells }) => cells.map(({ text }) => spell(normalise(text))))
    .join(` ${BORDER} `);
}

/** The query Pagefind is asked for one normalised phrase. */
export function spellPhrase(term: string): string {
  return `"${spell(term)}"`;
}

function spellUnit(unit: number): string {
  return [12, 8, 4, 0].map((shift) => LETTERS.charAt((unit >> shift) & 15)).join('');
}
