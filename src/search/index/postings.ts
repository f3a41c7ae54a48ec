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
    const quotient = Math.floor(gap / 2 ** parameter);
    if (quotient < LONGEST) {
      writer.unary(quotient);
      writer.bits(gap % 2 ** parameter, parameter);
    } else {
      writer.unary(LONGEST);
      writer.bits(gap, ESCAPED);
    }
  }
}

/** @param visit is given each position, in order */
export function readPositions(
  reader: BitReader,
  bits: number,
  visit: (position: number) => void,
): void {
  const count = reader.gamma();
  let position = reader.bits(bits);
  visit(position);
  if (count === 1) return;
  const parameter = reader.bits(5);
  for (let index = 1; index < count; index += 1) {
    const quotient = reader.unary();
    const gap =
      quotient === LONGEST
        ? reader.bits(ESCAPED)
        : quotient * 2 ** parameter + reader.bits(parameter);
    position += gap + 1;
    visit(position);
  }
}

const gapsByWidth = new Uint32Array(33);

/** The parameter under which a list takes about the fewest bits. */
function riceParameter(positions: Uint32Array, start: number, end: number): number {
  gapsByWidth.fill(0);
  for (let index = start + 1; index < end; index += 1) {
    const gap = (positions[index] ?? 0) - (positions[index - 1] ?? 0) - 1;
    const width = 32 - Math.clz32(gap);
    gapsByWidth[width] = (gapsByWidth[width] ?? 0) + 1;
  }
  let best = 0;
  let fewest = Infinity;
  for (let parameter = 0; parameter < 31; parameter += 1) {
    let cost = (end - start) * (parameter + 1);
    for (let width = parameter + 1; width <= 32; width += 1) {
      const quotient = 0.75 * 2 ** (width - parameter);
      cost += (gapsByWidth[width] ?? 0) * (quotient < LONGEST ? quotient : LONGEST + ESCAPED - parameter);
    }
    if (cost < fewest) {
      fewest = cost;
      best = parameter;
    }
  }
  return best;
}
