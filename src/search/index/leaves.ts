import { END } from './end.ts';
import type { Layout } from './layout.ts';
import { orderStretch, startsIn } from './suffixes.ts';

/** Keys grow no longer than this, however common the phrase. */
const LONGEST_KEY = 12;

/** Starts that make one longer key more worth its bytes. */
const WORTH = 120;

/** A key and the stretch of starts at which it stands, in the order of the text. */
export interface Stretch {
  readonly key: string;
  readonly starts: Uint32Array;
  readonly from: number;
  readonly to: number;
  /** Whether longer keys divide it further; otherwise it is a key of the index itself. */
  readonly divided: boolean;
}

interface Pending {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/**
 * Divides all starts by what stands there: two units, and where that is too common, three, four, …
 * So no key is the beginning of another, every start belongs to exactly one, and a long phrase
 * meets short lists however common its beginning. What is divided comes before its parts.
 * @param most starts of one key, unless it has grown to the end of its cell
 */
export function* stretchesOf({ units }: Layout, most: number): Generator<Stretch> {
  const starts = startsIn(units);
  const pending: Pending[] = [{ from: 0, to: starts.length, depth: 0 }];
  for (let range = pending.pop(); range; range = pending.pop()) {
    const { from, to, depth } = range;
    if (depth > 0) {
      const start = starts[from] ?? 0;
      const key = String.fromCharCode(...units.subarray(start, start + depth));
      const divided = depth < 2 || !isKey(units, start, depth, to - from, most, starts, from);
      yield { key, starts, from, to, divided };
      if (!divided) continue;
    }
    const parts = orderStretch(starts, from, to, units, depth);
    for (let at = parts.length - 1; at >= 0; at -= 1) {
      const part = parts[at];
      if (part) pending.push({ ...part, depth: depth + 1 });
    }
  }
}

function isKey(
  units: Uint16Array,
  start: number,
  depth: number,
  size: number,
  most: number,
  starts: Uint32Array,
  from: number,
): boolean {
  if (depth === LONGEST_KEY || units[start + depth - 1] === END) return true;
  return size <= most && kindsAfter(starts, from, from + size, units, depth) > size / WORTH;
}

const seen = new Uint8Array(1 << 16);

/** How many different units follow, as far as it matters. */
function kindsAfter(
  starts: Uint32Array,
  from: number,
  to: number,
  units: Uint16Array,
  depth: number,
): number {
  const kinds: number[] = [];
  const enough = (to - from) / WORTH;
  for (let index = from; index < to && kinds.length <= enough; index += 1) {
    const unit = units[(starts[index] ?? 0) + depth] ?? END;
    if (seen[unit] === 1) continue;
    seen[unit] = 1;
    kinds.push(unit);
  }
  for (const unit of kinds) seen[unit] = 0;
  return kinds.length;
}
