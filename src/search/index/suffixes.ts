import { END } from './end.ts';

/** Every place in the text at which a phrase can begin, in the order of the text. */
export function startsIn(units: Uint16Array): Uint32Array {
  let count = 0;
  for (const unit of units) if (unit !== END) count += 1;
  const starts = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at < units.length; at += 1) if (units[at] !== END) starts[next++] = at;
  return starts;
}

/** A stretch of starts behind which the same unit stands. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

const counts = new Uint32Array(1 << 16);
let spare = new Uint32Array(1 << 10);
/** The unit behind each start of the stretch at hand: what is looked at twice is fetched once. */
let behind = new Uint16Array(1 << 10);

/**
 * Orders a stretch of the starts by the unit that stands `depth` after them, in place. Stable: what
 * has the same unit keeps its order, which is that of the text.
 * @returns the stretches that share a unit
 */
export function orderStretch(
  starts: Uint32Array,
  from: number,
  to: number,
  units: Uint16Array,
  depth: number,
): Group[] {
  if (spare.length < to - from) {
    spare = new Uint32Array(to - from);
    behind = new Uint16Array(to - from);
  }
  const present = countUnits(starts, from, to, units, depth);
  const found: Group[] = [];
  let before = from;
  for (const unit of present) {
    const count = counts[unit] ?? 0;
    found.push({ from: before, to: before + count });
    counts[unit] = before - from;
    before += count;
  }
  if (present.length > 1) scatter(starts, from, to);
  for (const unit of present) counts[unit] = 0;
  return found;
}

function scatter(starts: Uint32Array, from: number, to: number): void {
  const ordered = spare;
  for (let index = from; index < to; index += 1) {
    const unit = behind[index - from] ?? END;
    const at = counts[unit] ?? 0;
    ordered[at] = starts[index] ?? 0;
    counts[unit] = at + 1;
  }
  starts.set(ordered.subarray(0, to - from), from);
}

/** Counts the units, and names those that are there, in order. */
function countUnits(
  starts: Uint32Array,
  from: number,
  to: number,
  units: Uint16Array,
  depth: number,
): number[] {
  const present: number[] = [];
  for (let index = from; index < to; index += 1) {
    const unit = units[(starts[index] ?? 0) + depth] ?? END;
    behind[index - from] = unit;
    const count = counts[unit] ?? 0;
    if (count === 0) present.push(unit);
    counts[unit] = count + 1;
  }
  return present.length > 1 ? present.sort((a, b) => a - b) : present;
}
