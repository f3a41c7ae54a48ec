import { firstSlots } from './slots.ts';
import type { SlotPlan } from './slots.ts';

/** Share of the places that fit in one slot, and of the declarations that fit in their slots. */
const FITTING = 0.98;

/**
 * @param lengths of the places of each declaration that has any, by its ordinal, in order
 * @param declarations how many there are, with and without such places
 */
export function planSlots(
  lengths: ReadonlyMap<number, readonly number[]>,
  declarations: number,
): SlotPlan {
  const width = 2 ** Math.ceil(Math.log2(quantile([...lengths.values()].flat())));
  const slotsOf = (length: number): number => Math.ceil(length / width);
  const needed = [...lengths].map(
    ([ordinal, own]) => [ordinal, own.reduce((sum, length) => sum + slotsOf(length), 0)] as const,
  );
  const perDeclaration = quantile(needed.map(([, slots]) => slots));
  const larger = needed
    .filter(([, slots]) => slots > perDeclaration)
    .map(([ordinal, slots]) => [ordinal, slots - perDeclaration] as const);
  const more = larger.reduce((sum, [, slots]) => sum + slots, 0);
  const plan = { width, perDeclaration, larger, total: declarations * perDeclaration + more };
  return {
    ...plan,
    continued: [...continuedSlots(firstSlots(plan, declarations), lengths, slotsOf)],
  };
}

function* continuedSlots(
  first: Uint32Array,
  lengths: ReadonlyMap<number, readonly number[]>,
  slotsOf: (length: number) => number,
): Generator<number> {
  for (const [ordinal, own] of lengths) {
    let slot = first[ordinal] ?? 0;
    for (const length of own) {
      const slots = slotsOf(length);
      for (let next = 1; next < slots; next += 1) yield slot + next;
      slot += slots;
    }
  }
}

/** The value that `FITTING` of all do not exceed. */
function quantile(values: readonly number[]): number {
  const sorted = Uint32Array.from(values).sort();
  return sorted[Math.ceil(sorted.length * FITTING) - 1] ?? 1;
}
