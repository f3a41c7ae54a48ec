import type { BitReader, BitWriter } from './bits.ts';

/** A gap that would take more ones than this is written out instead. */
const LONGEST = 20;
const ESCAPED = 32;

/**
 * Increasing positions as Rice-coded gaps: the common gap of a list is short in it, however rare
 * or crowded the list is.
 * @param bits enough for any position of this class
 */
export function writePositions(
  writer: BitWriter,
  positions: Uint32Array,
  start: number,
  end: number,
  bits: number,
): void {
  writer.gamma(end - start);
  let before = positions[start] ?? 0;
  writer.bits(before, bits);
  if (end - start === 1) return;
  const parameter = riceParameter(positions, start, end);
  writer.bits(parameter, 5);
  for (let index = start + 1; index < end; index += 1) {
    const position = positions[index] ?? 0;
    const gap = position - before - 1;
    before = position;
    const quotient = gap >>> parameter;
    if (quotient < LONGEST) {
      writer.unary(quotient);
      writer.bits(gap & ((1 << parameter) - 1), parameter);
    } else {
      writer.unary(LONGEST);
      writer.bits(gap, ESCAPED);
    }
  }
}

/** The positions of one list, as `writePositions` wrote them. */
export function readList(reader: BitReader, bits: number): Uint32Array {
  const positions = new Uint32Array(reader.gamma());
  positions[0] = reader.bits(bits);
  if (positions.length > 1) reader.rice(positions, reader.bits(5), LONGEST);
  return positions;
}

const gapsByWidth = new Uint32Array(33);

/** The parameter under which a list takes about the fewest bits. */
function riceParameter(positions: Uint32Array, start: number, end: number): number {
  gapsByWidth.fill(0);
  let narrowest = 32;
  let widest = 0;
  for (let index = start + 1; index < end; index += 1) {
    const gap = (positions[index] ?? 0) - (positions[index - 1] ?? 0) - 1;
    const width = 32 - Math.clz32(gap);
    narrowest = Math.min(narrowest, width);
    widest = Math.max(widest, width);
    gapsByWidth[width] = (gapsByWidth[width] ?? 0) + 1;
  }
  let best = 0;
  let fewest = Infinity;
  for (
    let parameter = Math.max(0, narrowest - 2);
    parameter <= Math.min(30, widest);
    parameter += 1
  ) {
    const cost = (end - start - 1) * (parameter + 1) + beyond(parameter, widest);
    if (cost >= fewest) continue;
    fewest = cost;
    best = parameter;
  }
  return best;
}

/** Bits that gaps too wide for the parameter take in addition. */
function beyond(parameter: number, widest: number): number {
  let cost = 0;
  for (let width = parameter + 1; width <= widest; width += 1) {
    const quotient = 0.75 * 2 ** (width - parameter);
    const bits = quotient < LONGEST ? quotient : LONGEST + ESCAPED - parameter;
    cost += (gapsByWidth[width] ?? 0) * bits;
  }
  return cost;
}
