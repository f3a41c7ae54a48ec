import type { BitReader, BitWriter } from './bits.ts';
import type { Layout } from './layout.ts';
import { hasName } from './place-class.ts';
import { readList, writePositions } from './postings.ts';
import { positionBits } from './slots.ts';

/**
 * What is stored of one key: how many lists; each list's class, whether a name ends right behind
 * the key there, and the positions.
 */
export function createLeafWriter(
  layout: Layout,
  writer: BitWriter,
): (starts: Uint32Array, from: number, to: number, depth: number) => void {
  const { classes, begins, nameEnds, positions } = layout;
  const bits = classes.map(({ plan }) => positionBits(plan));
  const codeBits = listCodeBits(classes.length);
  const named = classes.map(hasName);
  let all = new Uint32Array(1 << 10);
  let ending = new Uint32Array(1 << 10);
  return (starts, from, to, depth) => {
    if (to - from > all.length) {
      all = new Uint32Array((to - from) * 2);
      ending = new Uint32Array((to - from) * 2);
    }
    writer.gamma(countLists(layout, named, starts, from, to, depth));
    // Starts are in the order of the text, and so class after class.
    for (let at = from, classIndex = 0; at < to; classIndex += 1) {
      const end = begins[classIndex + 1] ?? Infinity;
      const checked = named[classIndex] === true;
      let length = 0;
      let endings = 0;
      for (; at < to && (starts[at] ?? 0) < end; at += 1) {
        const start = starts[at] ?? 0;
        const position = positions[start] ?? 0;
        if (checked && nameEnds[start + depth] === 1) ending[endings++] = position;
        else all[length++] = position;
      }
      if (length > 0) {
        writer.bits(classIndex * 2, codeBits);
        writePositions(writer, all, 0, length, bits[classIndex] ?? 32);
      }
      if (endings > 0) {
        writer.bits(classIndex * 2 + 1, codeBits);
        writePositions(writer, ending, 0, endings, bits[classIndex] ?? 32);
      }
    }
    writer.align();
  };
}

function countLists(
  { begins, nameEnds }: Layout,
  named: readonly boolean[],
  starts: Uint32Array,
  from: number,
  to: number,
  depth: number,
): number {
  let count = 0;
  for (let at = from, classIndex = 0; at < to; classIndex += 1) {
    const end = begins[classIndex + 1] ?? Infinity;
    let kinds = 0;
    for (; at < to && (starts[at] ?? 0) < end; at += 1) {
      const ends = named[classIndex] === true && nameEnds[(starts[at] ?? 0) + depth] === 1;
      kinds |= ends ? 2 : 1;
    }
    count += (kinds & 1) + (kinds >> 1);
  }
  return count;
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
