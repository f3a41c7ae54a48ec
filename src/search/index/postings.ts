import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';

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
  writer.bits(positions[start] ?? 0, bits);
  if (end - start === 1) return;
  const parameter = riceParameter(positions, start, end);
  writer.bits(parameter, 5);
  writer.rice(positions, start, end, parameter, LONGEST);
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
  let before = positions[start] ?? 0;
  for (let index = start + 1; index < end; index += 1) {
    const position = positions[index] ?? 0;
    const width = 32 - Math.clz32(position - before - 1);
    before = position;
    gapsByWidth[width] = (gapsByWidth[width] ?? 0) + 1;
  }
  let narrowest = 0;
  while (gapsByWidth[narrowest] === 0) narrowest += 1;
  let widest = 32;
  while (gapsByWidth[widest] === 0) widest -= 1;
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

/** About the ones that a gap wider than the parameter takes, by how much wider it is. */
const QUOTIENTS = Float64Array.from({ length: 33 }, (_, wider) => 0.75 * 2 ** wider);

/** Bits that gaps too wide for the parameter take in addition. */
function beyond(parameter: number, widest: number): number {
  let cost = 0;
  for (let width = parameter + 1; width <= widest; width += 1) {
    const quotient = QUOTIENTS[width - parameter] ?? 0;
    const bits = quotient < LONGEST ? quotient : LONGEST + ESCAPED - parameter;
    cost += (gapsByWidth[width] ?? 0) * bits;
  }
  return cost;
}
