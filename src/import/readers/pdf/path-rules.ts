import { apply, type Matrix } from './matrix.ts';
import type { Marks } from './marks.ts';

/** A filled area no thicker than this is a line. */
const THICKEST_LINE = 3.5;
const STRAIGHT = 0.8;
/** Shorter than this is a dash or an ornament. */
const SHORTEST = 4;
const MOST_RULES = 20_000;

/** Steps of a path as the PDF library packs them, with how many numbers follow. */
const MOVE = 0;
const LINE = 1;
const OPERANDS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

type Point = readonly [number, number];

/**
 * Adds the rules a path draws.
 *
 * @param filled whether its area is filled; else its outline is drawn
 */
export function addPath(marks: Marks, path: ArrayLike<number>, at: Matrix, filled: boolean): void {
  if (marks.horizontal.length + marks.vertical.length > MOST_RULES) return;
  for (const points of subpaths(path, at)) {
    if (filled) addArea(marks, points);
    else {
      for (const [index, point] of points.entries()) {
        const next = points[index + 1];
        if (next !== undefined) addSegment(marks, point, next);
      }
    }
  }
}

/** The corners of each part of a path; a closed part comes back to its first. */
function subpaths(path: ArrayLike<number>, at: Matrix): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let index = 0; index < path.length;) {
    const step = path[index] ?? -1;
    const operands = OPERANDS[step];
    if (operands === undefined) break;
    index += 1;
    if (step === MOVE) {
      part = [];
      parts.push(part);
    }
    const end = index + operands;
    const first = part[0];
    if (step === MOVE || step === LINE)
      part.push(apply(at, path[end - 2] ?? 0, path[end - 1] ?? 0));
    else if (operands === 0 && first !== undefined) part.push(first);
    else if (operands > 0) {
      // A curve is no rule: what follows it begins anew.
      part = [apply(at, path[end - 2] ?? 0, path[end - 1] ?? 0)];
      parts.push(part);
    }
    index = end;
  }
  return parts;
}

function addArea(marks: Marks, points: readonly Point[]): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THICKEST_LINE) {
    addSegment(marks, [left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  } else if (right - left <= THICKEST_LINE) {
    addSegment(marks, [(left + right) / 2, top], [(left + right) / 2, bottom]);
  }
}

function addSegment(marks: Marks, [x1, y1]: Point, [x2, y2]: Point): void {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (height <= STRAIGHT && width >= SHORTEST) {
    marks.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  } else if (width <= STRAIGHT && height >= SHORTEST) {
    marks.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}
