/** Declarations and how many places of one class each has. */
export interface Counted {
  readonly ordinals: Uint32Array;
  readonly counts: Uint32Array;
}

/** @param most declarations there will be at most; all are 0, and counted 0 times */
export function noCounts(most: number): Counted {
  return { ordinals: new Uint32Array(most), counts: new Uint32Array(most) };
}

/** Declarations come in any order, each as often as it has places. @param most declarations there are */
export function countEach(declarations: readonly number[], most: number): Counted {
  const counts = new Uint32Array(most);
  for (const ordinal of declarations) counts[ordinal] = (counts[ordinal] ?? 0) + 1;
  const ordinals = Uint32Array.from(new Set(declarations));
  return { ordinals, counts: ordinals.map((ordinal) => counts[ordinal] ?? 0) };
}

/**
 * Counts places that come in their order.
 * @param first of every declaration its first place, and behind them the number of all places
 */
export function countRuns(places: Uint32Array, first: Uint32Array): Counted {
  const { ordinals, counts } = noCounts(Math.min(places.length, first.length));
  let length = 0;
  let ordinal = -1;
  let end = 0;
  for (let at = 0; at < places.length;) {
    const place = places[at] ?? 0;
    while (end <= place && ordinal + 1 < first.length) {
      ordinal += 1;
      end = first[ordinal + 1] ?? 0;
    }
    const begin = at;
    do at += 1;
    while (at < places.length && (places[at] ?? 0) < end);
    ordinals[length] = ordinal;
    counts[length++] = at - begin;
  }
  return firstOf({ ordinals, counts }, length);
}

/** As many of them as have been filled in. */
export function firstOf({ ordinals, counts }: Counted, length: number): Counted {
  return { ordinals: ordinals.subarray(0, length), counts: counts.subarray(0, length) };
}

/** Adds them to how many places of each declaration pass. */
export function addCounts(passing: Uint32Array, { ordinals, counts }: Counted): void {
  for (let at = 0; at < ordinals.length; at += 1) {
    const ordinal = ordinals[at] ?? 0;
    passing[ordinal] = (passing[ordinal] ?? 0) + (counts[at] ?? 0);
  }
}
