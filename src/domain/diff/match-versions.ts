import type { Declaration } from '../declaration.ts';
import { matchRows } from './match.ts';
import { alike, pairsOf, type Pairs } from './similarity.ts';

/** One declaration file on one side. */
export interface Version {
  /** "2020/<department>/<slug>". */
  readonly id: string;
  readonly text: string;
  /** As far as it can be read. */
  readonly declaration: Declaration | null;
}

/** Two files less alike than this are two declarations. */
const THRESHOLD = 600;
const YEAR = /^预算年度:.*$/mu;

/**
 * Which file of before is which of after: the same address, else the same words, the same name in
 * the same department and year, or nearly the same rows in the same year. The declarations of two
 * years are two declarations, however alike, unless every word but the year is the same.
 */
export function matchVersions(
  before: readonly Version[],
  after: readonly Version[],
): readonly (readonly [Version | null, Version | null])[] {
  const known = new Map<Version, Pairs>();
  const signature = (version: Version): Pairs => {
    const found = known.get(version) ?? pairsOf(signatureText(version));
    known.set(version, found);
    return found;
  };
  const { pairs, removed, added } = matchRows(before, after, {
    keys: [({ id }) => id, ({ text }) => text, nameKey, ({ text }) => text.replace(YEAR, '')],
    likeness: (one, other) =>
      yearOf(one) === yearOf(other) ? alike(signature(one), signature(other)) : 0,
    threshold: THRESHOLD,
  });
  return [
    ...pairs.map(([one, other]) => [before[one] ?? null, after[other] ?? null] as const),
    ...removed.map((index) => [before[index] ?? null, null] as const),
    ...added.map((index) => [null, after[index] ?? null] as const),
  ];
}

function yearOf({ id }: Version): string {
  return id.slice(0, id.indexOf('/'));
}

/** A file that cannot be read has no name; its address stands for it, which no other has. */
function nameKey({ id, declaration }: Version): string {
  return declaration ? JSON.stringify([id.slice(0, id.lastIndexOf('/')), declaration.name]) : id;
}

function signatureText({ id, text, declaration }: Version): string {
  if (!declaration) return text.slice(0, 2000);
  const { name, indicators, costItems } = declaration;
  const rows = [
    ...indicators.map((row) => `${row.name}${row.target.printed}`),
    ...costItems.map((row) => `${row.name}${row.amount.printed}`),
  ];
  return [id.slice(id.lastIndexOf('/')), name, ...rows].join('');
}
