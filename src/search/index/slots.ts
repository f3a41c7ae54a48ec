/**
 * How the positions of a class are numbered: every declaration has the same number of slots, every
 * place begins a slot of its own, and a slot has `width` positions. So declaration and place can be
 * read off a position. The few declarations with more places and the few longer places that this
 * does not fit are listed.
 */
export interface SlotPlan {
  /** Positions of a slot, a power of two. */
  readonly width: number;
  /** Slots of a declaration. */
  readonly perDeclaration: number;
  /** Declarations that have more slots: their ordinal and how many more, in order. */
  readonly larger: readonly (readonly [ordinal: number, more: number])[];
  /** Slots that continue the place of the slot before, in order. */
  readonly continued: readonly number[];
  /** Slots of all declarations together. */
  readonly total: number;
}

/** Finds its way from a position of a class to its declaration and place. */
export interface SlotMap {
  /** Slot of a position: the position shifted so far. */
  readonly shift: number;
  /** Bits of a position that tell where in its slot it is. */
  readonly within: number;
  /** 1 for each slot that continues the place of the slot before. */
  readonly continued: Uint8Array;
  /** First slot of the place a position lies in: the place's number in its class. */
  placeAt(position: number): number;
  /** First slot of every declaration by its ordinal, and behind them the number of all slots. */
  firstSlots(): Uint32Array;
  /** Whether the position is the first of its place. */
  isStart(position: number): boolean;
}

/** Bits that hold any position of a class. */
export function positionBits({ total, width }: SlotPlan): number {
  return numberBits(total * width);
}

/** Bits that hold any number below this one. */
export function numberBits(below: number): number {
  return 32 - Math.clz32(Math.max(1, below - 1));
}

/** @param declarations how many the segment has */
export function slotMap(plan: SlotPlan, declarations: number): SlotMap {
  const { width } = plan;
  const shift = 31 - Math.clz32(width);
  const continued = new Uint8Array((plan.continued.at(-1) ?? -1) + 1);
  for (const slot of plan.continued) continued[slot] = 1;
  let first: Uint32Array | null = null;
  return {
    shift,
    within: width - 1,
    continued,
    placeAt: (position) => {
      let slot = position >>> shift;
      while (continued[slot] === 1) slot -= 1;
      return slot;
    },
    firstSlots: () => (first ??= firstSlots(plan, declarations)),
    isStart: (position) => (position & (width - 1)) === 0 && continued[position >>> shift] !== 1,
  };
}

/** Ordinal of the first slot of every declaration. */
export function firstSlots(
  { perDeclaration, larger }: Pick<SlotPlan, 'perDeclaration' | 'larger'>,
  declarations: number,
): Uint32Array {
  const first = new Uint32Array(declarations + 1);
  for (const [ordinal, more] of larger) first[ordinal + 1] = more;
  for (let ordinal = 0; ordinal < declarations; ordinal += 1) {
    first[ordinal + 1] = (first[ordinal] ?? 0) + perDeclaration + (first[ordinal + 1] ?? 0);
  }
  return first;
}
