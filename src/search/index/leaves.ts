import { END } from './end.ts';
import type { Layout } from './layout.ts';
import { createOrdering, startsIn } from './suffixes.ts';

/** Keys grow no longer than this, however common the phrase. */
const LONGEST_KEY = 12;

/** Starts that make one longer key more worth its bytes. */
const WORTH = 120;

/** A stretch of starts behind which the same `depth` units stand, in the order of the text. */
export type Visit = (starts: Uint32Array, from: number, to: number, depth: number) => void;

export interface Visits {
  /** A key of the index. Keys come in their order. */
  readonly key: Visit;
  /** What longer keys divide, where it is common enough; after its parts. */
  readonly divided: Visit;
}

/**
 * Divides all starts by what stands there: two units, and where that is too common, three, four, …
 * So no key is the beginning of another, every start belongs to exactly one, and a long phrase
 * meets short lists however common its beginning.
 * @param most starts of one key, unless it has grown to the end of its cell
 * @param common starts from which on what is divided is visited too
 */
export function divideStarts(
  { text, alphabet }: Layout,
  most: number,
  common: number,
  visits: Visits,
): void {
  const starts = startsIn(text);
  const ordering = createOrdering(starts, text, alphabet.length);
  const kinds = createKindCounter(text, alphabet.length);
  const endsAt = Array.from({ length: LONGEST_KEY }, () => new Uint32Array(alphabet.length));

  const isKey = (from: number, to: number, depth: number): boolean => {
    if (depth < 2) return false;
    if (depth === LONGEST_KEY || text[(starts[from] ?? 0) + depth - 1] === END) return true;
    const size = to - from;
    return size <= most && (size < WORTH || kinds(starts, from, to, depth) > size / WORTH);
  };
  const visit = (from: number, to: number, depth: number): void => {
    if (isKey(from, to, depth)) visits.key(starts, from, to, depth);
    else if (to - from < common) divide(from, to, depth);
    else {
      const before = starts.slice(from, to);
      divide(from, to, depth);
      visits.divided(before, 0, before.length, depth);
    }
  };
  const divide = (from: number, to: number, depth: number): void => {
    const ends = endsAt[depth] ?? new Uint32Array(0);
    const parts = ordering.order(from, to, depth, ends);
    let begin = from;
    for (let part = 0; part < parts; part += 1) {
      const end = ends[part] ?? to;
      visit(begin, end, depth + 1);
      begin = end;
    }
  };
  divide(0, starts.length, 0);
}

/** Tells how many different units follow a stretch of starts, as far as it matters. */
function createKindCounter(
  text: Uint16Array,
  kinds: number,
): (starts: Uint32Array, from: number, to: number, depth: number) => number {
  const seen = new Uint8Array(kinds);
  return (starts, from, to, depth) => {
    const found: number[] = [];
    const enough = (to - from) / WORTH;
    for (let index = from; index < to && found.length <= enough; index += 1) {
      const unit = text[(starts[index] ?? 0) + depth] ?? END;
      if (seen[unit] === 1) continue;
      seen[unit] = 1;
      found.push(unit);
    }
    for (const unit of found) seen[unit] = 0;
    return found.length;
  };
}
