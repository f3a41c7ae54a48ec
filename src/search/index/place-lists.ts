import type { BitReader, BitWriter } from './bits.ts';
import { hasName } from './place-class.ts';
import type { Layout } from './layout.ts';
import { readList, writePositions } from './postings.ts';
import { numberBits, slotMap } from './slots.ts';

/** How a phrase stands in the name at the head of a place: somewhere, at its start, as all of it. */
export const LEVEL = { within: 0, starts: 1, equals: 2 } as const;
const LEVELS = 3;

/** Places of one class in which a phrase stands equally well, by their first slots, ordered. */
export interface PlaceList {
  readonly classIndex: number;
  readonly level: number;
  readonly places: Uint32Array;
}

/**
 * Writes the places of a phrase too common for its positions to be fetched: how many lists, and for
 * each its class, its level and its places.
 */
export function createPlaceListWriter(
  layout: Layout,
  writer: BitWriter,
): (starts: Uint32Array, from: number, to: number, depth: number) => void {
  const { classes, begins, positions, nameEnds, declarations } = layout;
  const slots = classes.map(({ plan }) => slotMap(plan, declarations));
  const bits = classes.map(({ plan }) => numberBits(plan.total));
  const named = classes.map(hasName);
  const codeBits = numberBits(classes.length * LEVELS);
  const lists = Array.from({ length: classes.length * LEVELS }, () => new Uint32Array(1 << 6));
  const lengths = new Uint32Array(lists.length);
  const add = (code: number, place: number): void => {
    let list = lists[code] ?? new Uint32Array(1);
    const length = lengths[code] ?? 0;
    if (length === list.length) {
      const larger = new Uint32Array(length * 2);
      larger.set(list);
      lists[code] = list = larger;
    }
    list[length] = place;
    lengths[code] = length + 1;
  };
  return (starts, from, to, depth) => {
    lengths.fill(0);
    let classIndex = 0;
    let lastPlace = -1;
    for (let index = from; index < to; index += 1) {
      const start = starts[index] ?? 0;
      // Starts are in the order of the text, and so class after class.
      while (start >= (begins[classIndex + 1] ?? Infinity)) {
        classIndex += 1;
        lastPlace = -1;
      }
      const position = positions[start] ?? 0;
      const map = slots[classIndex];
      if (!map) continue;
      const place = map.placeAt(position);
      // The first of a place decides: only there can it stand at the start.
      if (place === lastPlace) continue;
      lastPlace = place;
      const starting = named[classIndex] === true && map.isStart(position);
      const level = starting ? LEVEL.starts + (nameEnds[start + depth] ?? 0) : LEVEL.within;
      add(classIndex * LEVELS + level, place);
    }
    writer.gamma(lengths.reduce((count, length) => count + (length > 0 ? 1 : 0), 0) + 1);
    lengths.forEach((length, code) => {
      const list = lists[code];
      if (length === 0 || !list) return;
      writer.bits(code, codeBits);
      writePositions(writer, list, 0, length, bits[Math.floor(code / LEVELS)] ?? 32);
    });
    writer.align();
  };
}

/** @param totals slots of each class */
export function readPlaceLists(reader: BitReader, totals: readonly number[]): PlaceList[] {
  const codeBits = numberBits(totals.length * LEVELS);
  return Array.from({ length: reader.gamma() - 1 }, () => {
    const code = reader.bits(codeBits);
    const classIndex = Math.floor(code / LEVELS);
    const places = readList(reader, numberBits(totals[classIndex] ?? 0));
    return { classIndex, level: code % LEVELS, places };
  });
}
