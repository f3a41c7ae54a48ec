import { END } from './end.ts';

/** Every place in the text at which a phrase can begin, ordered by the two units that stand there. */
export function orderedByPair(units: Uint16Array): Uint32Array {
  let count = 0;
  for (const unit of units) if (unit !== END) count += 1;
  const starts = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at < units.length; at += 1) if (units[at] !== END) starts[next++] = at;
  return orderBy(orderBy(starts, units, 1), units, 0);
}

/** Orders a stretch of the starts by the unit that stands `depth` after them, in place. */
export function orderStretch(
  starts: Uint32Array,
  from: number,
  to: number,
  units: Uint16Array,
  depth: number,
): void {
  starts.set(orderBy(starts.subarray(from, to), units, depth), from);
}

const counts = new Uint32Array(1 << 16);

/** Stable: what has the same unit keeps its order, which is that of positions. */
function orderBy(starts: Uint32Array, units: Uint16Array, depth: number): Uint32Array {
  const present = countUnits(starts, units, depth);
  let before = 0;
  for (const unit of present) {
    const count = counts[unit] ?? 0;
    counts[unit] = before;
    before += count;
  }
  const ordered = new Uint32Array(starts.length);
  for (const start of starts) {
    const unit = units[start + depth] ?? END;
    const at = counts[unit] ?? 0;
    ordered[at] = start;
    counts[unit] = at + 1;
  }
  for (const unit of present) counts[unit] = 0;
  return ordered;
}

/** Counts the units, and names those that are there, in order. */
function countUnits(starts: Uint32Array, units: Uint16Array, depth: number): Uint16Array {
  const present: number[] = [];
  for (const start of starts) {
    const unit = units[start + depth] ?? END;
    const count = counts[unit] ?? 0;
    if (count === 0) present.push(unit);
    counts[unit] = count + 1;
  }
  return Uint16Array.from(present).sort();
}
