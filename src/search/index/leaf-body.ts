import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';
import type { Layout } from './layout.ts';
import { ListBuffer } from './list-buffer.ts';
import { hasName } from './place-class.ts';
import { readList } from './postings.ts';
import { positionBits } from './slots.ts';

/** Writes what is stored of a stretch of starts behind which the same `depth` units stand. */
export type WriteBody = (
  writer: BitWriter,
  starts: Uint32Array,
  from: number,
  to: number,
  depth: number,
) => void;

/**
 * What is stored of one key: how many lists; each list's class, whether a name ends right behind
 * the key there, and the positions.
 */
export function createLeafWriter(layout: Layout): WriteBody {
  const { classes, ends } = layout;
  const bits = classes.flatMap(({ plan }) => [positionBits(plan), positionBits(plan)]);
  const lists = new ListBuffer(listCodeBits(classes.length), bits);
  const named = classes.map(hasName);
  return (writer, starts, from, to, depth) => {
    lists.clear(to - from);
    // Starts are in the order of the text, and so class after class.
    for (let at = from, classIndex = 0; at < to; classIndex += 1) {
      const start = starts[at] ?? 0;
      while (start >= (ends[classIndex] ?? 0)) classIndex += 1;
      at =
        named[classIndex] === true
          ? gatherNamed(lists, classIndex, layout, starts, at, to, depth)
          : gather(lists, classIndex, layout, starts, at, to);
    }
    lists.write(writer, 1);
  };
}

/** @returns where the starts of the class end */
function gather(
  lists: ListBuffer,
  classIndex: number,
  { positions, ends }: Layout,
  starts: Uint32Array,
  from: number,
  to: number,
): number {
  const { numbers } = lists;
  const begin = lists.length - from;
  const classEnd = ends[classIndex] ?? 0;
  let at = from;
  for (; at < to; at += 1) {
    const start = starts[at] ?? 0;
    if (start >= classEnd) break;
    numbers[begin + at] = positions[start] ?? 0;
  }
  lists.finish(classIndex * 2, begin + at);
  return at;
}

/** Right before the end of a name positions are a list of their own. */
function gatherNamed(
  lists: ListBuffer,
  classIndex: number,
  { positions, ends, nameEnds }: Layout,
  starts: Uint32Array,
  from: number,
  to: number,
  depth: number,
): number {
  const { numbers, aside } = lists;
  const classEnd = ends[classIndex] ?? 0;
  let end = lists.length;
  let ending = 0;
  let at = from;
  for (; at < to; at += 1) {
    const start = starts[at] ?? 0;
    if (start >= classEnd) break;
    const position = positions[start] ?? 0;
    if (nameEnds[start + depth] === 1) aside[ending++] = position;
    else numbers[end++] = position;
  }
  lists.finish(classIndex * 2, end);
  for (let index = 0; index < ending; index += 1) numbers[end++] = aside[index] ?? 0;
  lists.finish(classIndex * 2 + 1, end);
  return at;
}

/**
 * @param bits of the positions of each class
 * @param visit is given each list; its positions are ordered
 */
export function readLeaf(reader: BitReader, bits: readonly number[], visit: VisitList): void {
  const codeBits = listCodeBits(bits.length);
  const lists = reader.gamma();
  for (let list = 0; list < lists; list += 1) {
    const code = reader.bits(codeBits);
    const classIndex = code >> 1;
    visit(classIndex, (code & 1) === 1, readList(reader, bits[classIndex] ?? 32));
  }
}

/** Positions of one class; `endsName`: right behind the key a name ends. */
export type VisitList = (classIndex: number, endsName: boolean, positions: Uint32Array) => void;

function listCodeBits(classes: number): number {
  return 32 - Math.clz32(Math.max(1, classes * 2 - 1));
}
