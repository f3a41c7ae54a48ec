import type { SearchRecord } from '../records.ts';
import { foldPlaces } from './fold-places.ts';
import type { FoldedPlaces } from './fold-places.ts';
import type { PlaceClass } from './place-class.ts';
import { planSlots } from './plan-slots.ts';
import { firstSlots } from './slots.ts';
import type { SlotPlan } from './slots.ts';

/** All normalised text of a segment, class after class, and where each unit of it stands. */
export interface Layout {
  readonly classes: readonly (PlaceClass & { readonly plan: SlotPlan })[];
  /** The units that occur, in their order; END is the first. */
  readonly alphabet: Uint16Array;
  /** The text, each unit as its index in the alphabet: few numbers can be counted fast. */
  readonly text: Uint16Array;
  /** Position of each unit within its class. */
  readonly positions: Uint32Array;
  /** Where the units of each class end, and those of the next begin. */
  readonly ends: Uint32Array;
  readonly declarations: number;
  /** 1 for the END of a cell that holds a name. */
  readonly nameEnds: Uint8Array;
}

/** @param records of one segment; their order gives the ordinals */
export function layOut(records: readonly SearchRecord[]): Layout {
  const places = foldPlaces(records);
  const { length } = places.units;
  const alphabet = alphabetOf(places);
  const copied: Copied = {
    text: new Uint16Array(length),
    positions: new Uint32Array(length),
    nameEnds: new Uint8Array(length),
  };
  const indexes = new Uint16Array(1 << 16);
  alphabet.forEach((unit, index) => (indexes[unit] = index));
  const ends = new Uint32Array(places.classes.length);
  const members = membersOf(places);
  const classes = places.classes.map((kind, index) => {
    const own = members[index] ?? [];
    const plan = planSlots(
      own.map((place) => places.ordinals[place] ?? 0),
      own.map((place) => lengthOf(places, place)),
      records.length,
    );
    const first = firstSlots(plan, records.length);
    ends[index] = copyClass(places, own, plan, first, indexes, copied, ends[index - 1] ?? 0);
    return { ...kind, plan };
  });
  return { classes, alphabet, ...copied, ends, declarations: records.length };
}

function alphabetOf({ occurring }: FoldedPlaces): Uint16Array {
  const units: number[] = [];
  occurring.forEach((occurs, unit) => {
    if (occurs === 1) units.push(unit);
  });
  return Uint16Array.from(units);
}

/** Places of each class, in their order. */
function membersOf({ classes, classIndexes }: FoldedPlaces): number[][] {
  const members = classes.map((): number[] => []);
  classIndexes.forEach((index, place) => members[index]?.push(place));
  return members;
}

function lengthOf({ begins }: FoldedPlaces, place: number): number {
  return (begins[place + 1] ?? 0) - (begins[place] ?? 0);
}

type Copied = Pick<Layout, 'text' | 'positions' | 'nameEnds'>;

/** @returns where the units of the class end */
function copyClass(
  places: FoldedPlaces,
  members: readonly number[],
  { width }: SlotPlan,
  first: Uint32Array,
  indexes: Uint16Array,
  { text, positions, nameEnds }: Copied,
  begin: number,
): number {
  let to = begin;
  let ordinal = -1;
  let slot = 0;
  for (const place of members) {
    const own = places.ordinals[place] ?? 0;
    if (own !== ordinal) slot = first[own] ?? 0;
    ordinal = own;
    const from = places.begins[place] ?? 0;
    const nameEnd = places.nameEnds[place] ?? -1;
    if (nameEnd >= 0) nameEnds[to + nameEnd - from] = 1;
    const end = places.begins[place + 1] ?? from;
    let position = slot * width;
    for (let at = from; at < end; at += 1) {
      text[to] = indexes[places.units[at] ?? 0] ?? 0;
      positions[to++] = position++;
    }
    slot += Math.ceil((end - from) / width);
  }
  return to;
}
