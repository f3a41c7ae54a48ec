/** Which row of before is which row of after, by index; both lists in the order of `before`. */
export interface Matching {
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

export interface MatchOptions<T> {
  /** From the strictest: rows with the same key are the same row, the first with the first. */
  readonly keys: readonly ((row: T) => string)[];
  /** In thousandths. */
  readonly likeness: (before: T, after: T) => number;
  /** Rows less alike than this are two rows. */
  readonly threshold: number;
}

/** Beyond so many comparisons only rows that stand near each other are compared. */
const MOST_COMPARISONS = 250_000;

/**
 * Finds the same rows in two lists however they were renamed, moved or reordered: first by equal
 * keys, then the most alike first. The same lists always give the same matching.
 */
export function matchRows<T>(
  before: readonly T[],
  after: readonly T[],
  options: MatchOptions<T>,
): Matching {
  const partner = new Map<number, number>();
  const left = new Set(before.keys());
  const right = new Set(after.keys());
  const take = (one: number, other: number): void => {
    partner.set(one, other);
    left.delete(one);
    right.delete(other);
  };
  for (const key of options.keys) matchByKey(before, after, { left, right, key, take });
  for (const [one, other] of byLikeness(before, after, { left, right, ...options })) {
    if (left.has(one) && right.has(other)) take(one, other);
  }
  return {
    pairs: [...partner].sort(([a], [b]) => a - b),
    removed: [...left],
    added: [...right],
  };
}

interface Open {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

function matchByKey<T>(
  before: readonly T[],
  after: readonly T[],
  {
    left,
    right,
    key,
    take,
  }: Open & { key: (row: T) => string; take: (one: number, other: number) => void },
): void {
  const waiting = Map.groupBy(right, (index) => key(after[index] as T));
  for (const index of [...left]) {
    const other = waiting.get(key(before[index] as T))?.shift();
    if (other !== undefined) take(index, other);
  }
}

/** Pairs above the threshold, the most alike first; among equals the nearest, then the first. */
function byLikeness<T>(
  before: readonly T[],
  after: readonly T[],
  { left, right, likeness, threshold }: Open & MatchOptions<T>,
): (readonly [number, number])[] {
  const others = [...right];
  const isFew = left.size * others.length <= MOST_COMPARISONS;
  const window = isFew ? Infinity : Math.trunc(MOST_COMPARISONS / left.size / 2);
  const found: (readonly [number, number, number])[] = [];
  for (const one of left) {
    for (const other of others) {
      if (Math.abs(one - other) > window) continue;
      const score = likeness(before[one] as T, after[other] as T);
      if (score >= threshold) found.push([one, other, score]);
    }
  }
  return found
    .sort(
      ([a, x, first], [b, y, second]) =>
        second - first || Math.abs(a - x) - Math.abs(b - y) || a - b || x - y,
    )
    .map(([one, other]) => [one, other]);
}

/**
 * Which pairs left their order: all that stand outside the longest run that kept it.
 * @returns indexes into `pairs`, which are in the order of before.
 */
export function outOfOrder(pairs: Matching['pairs']): readonly number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  const value = (index: number): number => pairs[index]?.[1] ?? 0;
  for (const index of pairs.keys()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const centre = (low + high) >> 1;
      if (value(tails[centre] ?? 0) < value(index)) low = centre + 1;
      else high = centre;
    }
    previous.push(tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return [...pairs.keys()].filter((index) => !kept.has(index));
}
