import { normalise } from './normalise.ts';

/** Names that share less than this with what was typed are not near. */
const LEAST = 0.3;

/** Names most like what was typed, by the pairs of characters they share (Dice's coefficient). */
export function nearestNames<T>(
  typed: string,
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
  most: number,
): T[] {
  const wanted = pairs(normalise(typed));
  return candidates
    .map((candidate) => {
      const name = nameOf(candidate);
      return { candidate, name, likeness: likeness(wanted, pairs(normalise(name))) };
    })
    .filter((near) => near.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return (2 * a.intersection(b).size) / (a.size + b.size);
}
