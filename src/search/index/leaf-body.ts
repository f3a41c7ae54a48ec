import type { BitReader, BitWriter } from './bits.ts';
import type { Layout } from './layout.ts';
import { readPositions, writePositions } from './postings.ts';
import { positionBits } from './slots.ts';

/**
 * What is stored of one key: how many lists; each list's class, whether a name ends right behind
 * the key there, and the positions.
 */
export function createLeafWriter(
  layout: Layout,
  writer: BitWriter,
): (starts: Uint32Array, from: number, to: number, depth: number) => void {
  const { units, begins, nameEnds } = layout;
  const bits = layout.classes.map(({ plan }) => positionBits(plan));
  const codeBits = listCodeBits(layout.classes.length);
  const classOfUnit = new Uint8Array(units.length);
  begins.slice(0, -1).forEach((begin, index) => classOfUnit.fill(index, begin, begins[index + 1]));
  let positions = new Uint32Array(1 << 10);
  let codes = new Uint16Array(1 << 10);
  return (starts, from, to, depth) => {
    const size = to - from;
    if (size > positions.length) {
      positions = new Uint32Array(size * 2);
      codes = new Uint16Array(size * 2);
    }
    for (let index = 0; index < size; index += 1) {
      const start = starts[from + index] ?? 0;
      codes[index] = (classOfUnit[start] ?? 0) * 2 + (nameEnds[start + depth] ?? 0);
    }
    const present = [...new Set(codes.subarray(0, size))].sort((a, b) => a - b);
    writer.gamma(present.length);
    for (const code of present) {
      let length = 0;
      for (let index = 0; index < size; index += 1) {
        if (codes[index] !== code) continue;
        positions[length++] = layout.positions[starts[from + index] ?? 0] ?? 0;
      }
      writer.bits(code, codeBits);
      writePositions(writer, positions, 0, length, bits[code >> 1] ?? 32);
    }
    writer.align();
  };
}

/** @param bits of the positions of each class */
export function readLeaf(
  reader: BitReader,
  bits: readonly number[],
  visit: (classIndex: number, endsName: boolean, position: number) => void,
): void {
  const codeBits = listCodeBits(bits.length);
  const lists = reader.gamma();
  for (let list = 0; list < lists; list += 1) {
    const code = reader.bits(codeBits);
    const classIndex = code >> 1;
    const endsName = (code & 1) === 1;
    readPositions(reader, bits[classIndex] ?? 32, (position) => {
      visit(classIndex, endsName, position);
    });
  }
}

function listCodeBits(classes: number): number {
  return 32 - Math.clz32(Math.max(1, classes * 2 - 1));
}
