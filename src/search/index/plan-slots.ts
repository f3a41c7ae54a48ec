import { firstSlots } from './slots.ts';
import type { SlotPlan } from './slots.ts';

/** Share of the places that fit in one slot, and of the declarations that fit in their slots. */
const FITTING = 0.98;

/**
 * @param ordinals declaration of each place of the class, in order
 * @param lengths of each place
 * @param declarations how many there are, with and without such places
 */
export function planSlots(
  ordinals: readonly number[],
  lengths: readonly number[],
  declarations: number,
): SlotPlan {
  const width = 2 ** Math.ceil(Math.log2(quantile(lengths)));
  const slots = lengths.map((length) => Math.ceil(length / width));
  const needed = slotsNeeded(ordinals, slots);
  const perDeclaration = quantile([...needed.values()]);
  const larger = [...needed]
    .filter(([, own]) => own > perDeclaration)
    .map(([ordinal, own]) => [ordinal, own - perDeclaration] as const);
  const more = larger.reduce((sum, [, own]) => sum + own, 0);
  const plan = { width, perDeclaration, larger, total: declarations * perDeclaration + more };
  return { ...plan, continued: continuedSlots(firstSlots(plan, declarations), ordinals, slots) };
}

/** Slots of each declaration that has such places, by its ordinal. */
function slotsNeeded(ordinals: readonly number[], slots: readonly number[]): Map<number, number> {
  const needed = new Map<number, number>();
  ordinals.forEach((ordinal, place) => {
    needed.set(ordinal, (needed.get(ordinal) ?? 0) + (slots[place] ?? 0));
  });
  return needed;
}

function continuedSlots(
  first: Uint32Array,
  ordinals: readonly number[],
  slots: readonly number[],
): number[] {
  const continued: number[] = [];
  let slot = 0;
  ordinals.forEach((ordinal, place) => {
    if (ordinal !== ordinals[place - 1]) slot = first[ordinal] ?? 0;
    const end = slot + (slots[place] ?? 0);
    for (let next = slot + 1; next < end; next += 1) continued.push(next);
    slot = end;
  });
  return continued;
}

/** The value that `FITTING` of all do not exceed. */
function quantile(values: readonly number[]): number {
  const sorted = Uint32Array.from(values).sort();
  return sorted[Math.ceil(sorted.length * FITTING) - 1] ?? 1;
}
