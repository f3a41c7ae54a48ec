import type { BitReader } from './bit-reader.ts';
import type { Layout } from './layout.ts';
import type { WriteBody } from './leaf-body.ts';
import { ListBuffer } from './list-buffer.ts';
import { hasName } from './place-class.ts';
import { readList } from './postings.ts';
import { numberBits, slotMap } from './slots.ts';
import type { SlotMap } from './slots.ts';

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
export function createPlaceListWriter(layout: Layout): WriteBody {
  const { classes, ends, declarations } = layout;
  const slots = classes.map(({ plan }) => slotMap(plan, declarations));
  const bits = classes.flatMap(({ plan }) => Array<number>(LEVELS).fill(numberBits(plan.total)));
  const lists = new ListBuffer(numberBits(bits.length), bits);
  const named = classes.map(hasName);
  return (writer, starts, from, to, depth) => {
    lists.clear(to - from);
    // Starts are in the order of the text, and so class after class.
    for (let at = from, classIndex = 0; at < to; classIndex += 1) {
      const start = starts[at] ?? 0;
      while (start >= (ends[classIndex] ?? 0)) classIndex += 1;
      const map = slots[classIndex];
      if (!map) break;
      at =
        named[classIndex] === true
          ? gatherNamed(lists, classIndex, layout, map, starts, at, to, depth)
          : gather(lists, classIndex, layout, map, starts, at, to);
    }
    lists.write(writer, 0);
  };
}

/** @returns where the starts of the class end */
function gather(
  lists: ListBuffer,
  classIndex: number,
  { positions, ends }: Layout,
  { shift, continued }: SlotMap,
  starts: Uint32Array,
  from: number,
  to: number,
): number {
  const { numbers } = lists;
  const classEnd = ends[classIndex] ?? 0;
  let end = lists.length;
  let last = -1;
  let at = from;
  for (; at < to; at += 1) {
    const start = starts[at] ?? 0;
    if (start >= classEnd) break;
    let place = (positions[start] ?? 0) >>> shift;
    while (continued[place] === 1) place -= 1;
    if (place !== last) numbers[end++] = place;
    last = place;
  }
  lists.finish(classIndex * LEVELS + LEVEL.within, end);
  return at;
}

/** Where places have names, it matters how the phrase stands in them. */
function gatherNamed(
  lists: ListBuffer,
  classIndex: number,
  { positions, ends, nameEnds }: Layout,
  { shift, within, continued }: SlotMap,
  starts: Uint32Array,
  from: number,
  to: number,
  depth: number,
): number {
  const { numbers, aside } = lists;
  const classEnd = ends[classIndex] ?? 0;
  let end = lists.length;
  let starting = 0;
  let last = -1;
  let at = from;
  for (; at < to; at += 1) {
    const start = starts[at] ?? 0;
    if (start >= classEnd) break;
    const position = positions[start] ?? 0;
    const slot = position >>> shift;
    let place = slot;
    while (continued[place] === 1) place -= 1;
    // The first of a place decides: only there can it stand at the start.
    if (place === last) continue;
    last = place;
    const isStart = place === slot && (position & within) === 0;
    // Put aside doubled, and one more where the phrase is all of the name.
    if (isStart) aside[starting++] = place * 2 + (nameEnds[start + depth] ?? 0);
    else numbers[end++] = place;
  }
  lists.finish(classIndex * LEVELS + LEVEL.within, end);
  finishStarting(lists, classIndex * LEVELS, starting);
  return at;
}

function finishStarting(lists: ListBuffer, code: number, starting: number): void {
  const { numbers, aside } = lists;
  for (const level of [LEVEL.starts, LEVEL.equals]) {
    let end = lists.length;
    for (let at = 0; at < starting; at += 1) {
      const flagged = aside[at] ?? 0;
      if (LEVEL.starts + (flagged & 1) === level) numbers[end++] = flagged >>> 1;
    }
    lists.finish(code + level, end);
  }
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
