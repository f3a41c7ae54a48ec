import { END } from './layout.ts';

/** Every place in the text at which a phrase can begin, ordered by the two units that stand there. */
export function orderedByPair(units: Uint16Array): Uint32Array {
  const count = units.reduce((sum, unit) => (unit === END ? sum : sum + 1), 0);
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

const counts = new Uint32Array((1 << 16) + 1);

/** Stable: what has the same unit keeps its order, which is that of positions. */
function orderBy(starts: Uint32Array, units: Uint16Array, depth: number): Uint32Array {
  counts.fill(0);
  for (const start of starts) {
    const unit = (units[start + depth] ?? END) + 1;
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
  for (let unit = 1; unit < counts.length; unit += 1) {
    counts[unit] = (counts[unit] ?? 0) + (counts[unit - 1] ?? 0);
  }
  const ordered = new Uint32Array(starts.length);
  for (const start of starts) {
    const unit = units[start + depth] ?? END;
    const at = counts[unit] ?? 0;
    ordered[at] = start;
    counts[unit] = at + 1;
  }
  return ordered;
}
