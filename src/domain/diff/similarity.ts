/** Pairs of neighbouring characters of a text, with how often each stands there. */
export type Pairs = ReadonlyMap<string, number>;

/** Widths, blanks and case do not matter. */
export function pairsOf(text: string): Pairs {
  const characters = [...text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()];
  const pairs = new Map<string, number>();
  const count = (pair: string): void => {
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  };
  if (characters.length === 1) count(characters[0] ?? '');
  for (let index = 1; index < characters.length; index += 1) {
    count(`${characters[index - 1] ?? ''}${characters[index] ?? ''}`);
  }
  return pairs;
}

/** How alike two texts are (Dice), in thousandths: 1000 for the same pairs, 0 for none in common. */
export function alike(a: Pairs, b: Pairs): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const total = sizeOf(a) + sizeOf(b);
  if (total === 0) return 1000;
  let common = 0;
  for (const [pair, count] of few) common += Math.min(count, many.get(pair) ?? 0);
  return Math.trunc((2000 * common) / total);
}

function sizeOf(pairs: Pairs): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}
