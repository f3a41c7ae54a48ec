import { END } from './end.ts';
import type { Layout } from './layout.ts';
import { orderStretch, orderedByPair } from './suffixes.ts';

/** Keys grow no longer than this, however common the phrase. */
const LONGEST_KEY = 12;

/** A key and the stretch of ordered starts at which it stands. */
export interface Leaf {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Divides all starts by what stands there: two units, and where that is too common (it would not
 * fit into a shard), three, four, … So no key is the beginning of another, every start belongs to
 * exactly one, and a long phrase meets short lists however common its beginning.
 * @param most starts of one key, unless it has grown to the end of its cell
 */
export function* leavesOf(
  { units }: Layout,
  most: number,
): Generator<Leaf & { starts: Uint32Array }> {
  const starts = orderedByPair(units);
  const pending: { from: number; to: number; depth: number }[] = [
    { from: 0, to: starts.length, depth: 0 },
  ];
  for (let range = pending.pop(); range; range = pending.pop()) {
    const { from, to, depth } = range;
    if (depth >= 2 && isLeaf(units, starts[from] ?? 0, depth, to - from, most)) {
      const start = starts[from] ?? 0;
      yield { key: String.fromCharCode(...units.subarray(start, start + depth)), from, to, starts };
      continue;
    }
    if (depth >= 2) orderStretch(starts, from, to, units, depth);
    pending.push(...groups(starts, units, range).reverse());
  }
}

function isLeaf(
  units: Uint16Array,
  start: number,
  depth: number,
  size: number,
  most: number,
): boolean {
  return size <= most || depth === LONGEST_KEY || units[start + depth - 1] === END;
}

/** Stretches that share one unit more. */
function groups(
  starts: Uint32Array,
  units: Uint16Array,
  { from, to, depth }: { from: number; to: number; depth: number },
): { from: number; to: number; depth: number }[] {
  const found = [];
  for (let at = from; at < to;) {
    const unit = units[(starts[at] ?? 0) + depth];
    let end = at + 1;
    while (end < to && units[(starts[end] ?? 0) + depth] === unit) end += 1;
    found.push({ from: at, to: end, depth: depth + 1 });
    at = end;
  }
  return found;
}
