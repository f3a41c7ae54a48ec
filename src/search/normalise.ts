import { MOST_UNITS, foldUnits } from './fold-units.ts';

/** Text as search sees it, and where each of its UTF-16 units stands in the original. */
export interface Normalised {
  readonly text: string;
  /** Start in the original of the character each unit came from. */
  readonly starts: readonly number[];
  /** End (exclusive) in the original of the character each unit came from. */
  readonly ends: readonly number[];
}

/**
 * One character with the marks that compose with it under NFKC: combining marks, conjoining
 * jamo, half-width voiced sound marks. Folding cluster by cluster keeps the offsets.
 */
const CLUSTER = /[^][\p{M}\u1160-\u11ff\ud7b0-\ud7fb\uff9e\uff9f]*/gu;
const HAN = /^\p{Script=Han}$/u;
const BLANK = /^\s$/u;

/**
 * The one normalisation of index and query: NFKC, lower case, runs of blanks folded into one,
 * and blanks at the ends or beside a Chinese character dropped.
 */
export function normalise(original: string): string {
  if (scratch.length < original.length * MOST_UNITS) {
    scratch = new Uint16Array(original.length * MOST_UNITS * 2);
  }
  const end = foldUnits(original, scratch, 0);
  return end < 0 ? locate(original).text : units.decode(scratch.subarray(0, end));
}

const units = new TextDecoder('utf-16le');
let scratch = new Uint16Array(1 << 10);

/** `normalise`, with the way back to the original text (for highlights). */
export function locate(original: string): Normalised {
  const units = dropBlanks(fold(original));
  return {
    text: units.map(({ character }) => character).join(''),
    starts: units.flatMap(({ character, start }) => repeat(start, character.length)),
    ends: units.flatMap(({ character, end }) => repeat(end, character.length)),
  };
}

interface Unit {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

function fold(original: string): Unit[] {
  const units: Unit[] = [];
  for (const match of original.matchAll(CLUSTER)) {
    const start = match.index;
    const end = start + match[0].length;
    // Twice: lower case can bring forth letters that NFKC folds further.
    const folded = match[0].normalize('NFKC').toLowerCase().normalize('NFKC');
    for (const character of folded) units.push({ character, start, end });
  }
  return units;
}

function dropBlanks(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  let blank: Unit | null = null;
  for (const unit of units) {
    if (BLANK.test(unit.character)) {
      blank ??= unit;
      continue;
    }
    const before = kept.at(-1);
    if (blank && before && !HAN.test(before.character) && !HAN.test(unit.character)) {
      kept.push({ ...blank, character: ' ' });
    }
    blank = null;
    kept.push(unit);
  }
  return kept;
}

function repeat(value: number, times: number): readonly number[] {
  return times === 1 ? [value] : Array.from({ length: times }, () => value);
}
