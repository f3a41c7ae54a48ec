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
  /** First slot of the place a position lies in: the place's number in its class. */
  placeAt(position: number): number;
  /** Ordinal of the declaration a slot belongs to. */
  declarationAt(slot: number): number;
  /** Whether the position is the first of its place. */
  isStart(position: number): boolean;
}

/** Bits that hold any position of a class. */
export function positionBits({ total, width }: SlotPlan): number {
  return Math.max(1, 32 - Math.clz32(Math.max(1, total * width - 1)));
}

export function slotMap(plan: SlotPlan): SlotMap {
  const { width, perDeclaration } = plan;
  const continued = new Set(plan.continued);
  const starts = largerStarts(plan);
  const placeAt = (position: number): number => {
    let slot = Math.floor(position / width);
    while (continued.has(slot)) slot -= 1;
    return slot;
  };
  return {
    placeAt,
    declarationAt: (slot) => {
      const at = lastAtOrBefore(starts, slot);
      if (at === undefined) return Math.floor(slot / perDeclaration);
      const inside = slot - at.first;
      return inside < at.slots
        ? at.ordinal
        : at.ordinal + 1 + Math.floor((inside - at.slots) / perDeclaration);
    },
    isStart: (position) => position % width === 0 && !continued.has(position / width),
  };
}

function lastAtOrBefore(starts: readonly LargerStart[], slot: number): LargerStart | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.first ?? Infinity) <= slot) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1];
}

interface LargerStart {
  readonly ordinal: number;
  readonly first: number;
  readonly slots: number;
}

function largerStarts({ perDeclaration, larger }: SlotPlan): LargerStart[] {
  let moved = 0;
  return larger.map(([ordinal, more]) => {
    const first = ordinal * perDeclaration + moved;
    moved += more;
    return { ordinal, first, slots: perDeclaration + more };
  });
}
