import { END } from './end.ts';

/** Every place in the text at which a phrase can begin, in the order of the text. */
export function startsIn(text: Uint16Array): Uint32Array {
  const starts = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    starts[count] = at;
    if (text[at] !== END) count += 1;
  }
  return starts.subarray(0, count);
}

/** Orders stretches of the starts; what it needs for that it keeps from one to the next. */
export interface Ordering {
  /**
   * Orders a stretch by the unit that stands `depth` after each start, in place. Stable: what has
   * the same unit keeps its order, which is that of the text.
   * @param ends takes where each run of starts with the same unit ends
   * @returns how many such runs there are
   */
  order(from: number, to: number, depth: number, ends: Uint32Array): number;
}

/** @param kinds how many different units there are */
export function createOrdering(starts: Uint32Array, text: Uint16Array, kinds: number): Ordering {
  const counts = new Uint32Array(kinds);
  const present = new Uint16Array(kinds);
  // The unit behind each start of the stretch at hand: what is looked at twice is fetched once.
  const behind = new Uint16Array(starts.length);
  const ordered = new Uint32Array(starts.length);
  return {
    order: (from, to, depth, ends) => {
      const found = countUnits(starts, from, to, text, depth, behind, counts, present);
      const kindsHere = present.subarray(0, found);
      if (found > 1) kindsHere.sort();
      let before = from;
      for (let kind = 0; kind < found; kind += 1) {
        const unit = kindsHere[kind] ?? END;
        const count = counts[unit] ?? 0;
        counts[unit] = before - from;
        before += count;
        ends[kind] = before;
      }
      if (found > 1) scatter(starts, from, to, behind, counts, ordered);
      for (const unit of kindsHere) counts[unit] = 0;
      return found;
    },
  };
}

/** Counts the units, and gathers which there are. */
function countUnits(
  starts: Uint32Array,
  from: number,
  to: number,
  text: Uint16Array,
  depth: number,
  behind: Uint16Array,
  counts: Uint32Array,
  present: Uint16Array,
): number {
  let found = 0;
  for (let index = from; index < to; index += 1) {
    const unit = text[(starts[index] ?? 0) + depth] ?? END;
    behind[index - from] = unit;
    const count = counts[unit] ?? 0;
    if (count === 0) present[found++] = unit;
    counts[unit] = count + 1;
  }
  return found;
}

/** @param next where the first start with each unit goes */
function scatter(
  starts: Uint32Array,
  from: number,
  to: number,
  behind: Uint16Array,
  next: Uint32Array,
  ordered: Uint32Array,
): void {
  for (let index = from; index < to; index += 1) {
    const unit = behind[index - from] ?? END;
    const at = next[unit] ?? 0;
    ordered[at] = starts[index] ?? 0;
    next[unit] = at + 1;
  }
  starts.set(ordered.subarray(0, to - from), from);
}
