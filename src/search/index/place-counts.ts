/** Declarations and how many places of one class each has. */
export interface Counted {
  readonly ordinals: Uint32Array;
  readonly counts: Uint32Array;
}

const tally = { counts: new Uint32Array(0) };

/** Places come by declarations in their order, list after list; each declaration is told once. */
export function countEach(declarations: Uint32Array, most: number): Counted {
  if (tally.counts.length < most) tally.counts = new Uint32Array(most);
  const { counts } = tally;
  const ordinals = new Uint32Array(Math.min(declarations.length, most));
  let length = 0;
  for (const ordinal of declarations) {
    const before = counts[ordinal] ?? 0;
    if (before === 0) ordinals[length++] = ordinal;
    counts[ordinal] = before + 1;
  }
  const found = ordinals.subarray(0, length);
  const own = found.map((ordinal) => counts[ordinal] ?? 0);
  for (const ordinal of found) counts[ordinal] = 0;
  return { ordinals: found, counts: own };
}

/** Adds them to how many places of each declaration pass. */
export function addCounts(passing: Uint32Array, { ordinals, counts }: Counted): void {
  for (let at = 0; at < ordinals.length; at += 1) {
    const ordinal = ordinals[at] ?? 0;
    passing[ordinal] = (passing[ordinal] ?? 0) + (counts[at] ?? 0);
  }
}
