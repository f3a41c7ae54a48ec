/** A transformation of the plane as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `first`, then `then`. */
export function compose(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = then;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Any six numbers as a transformation; the one that changes nothing where they are none. */
export function toMatrix(value: unknown): Matrix {
  const numbers = ArrayBuffer.isView(value) ? [...(value as Float32Array)] : value;
  if (!Array.isArray(numbers) || numbers.length !== 6) return IDENTITY;
  return numbers.every((each) => typeof each === 'number' && Number.isFinite(each))
    ? (numbers as unknown as Matrix)
    : IDENTITY;
}
