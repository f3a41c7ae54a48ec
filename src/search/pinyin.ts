/** A name and the syllable of each of its characters: `['调解', 'tiao jie']`. */
export type Spelled = readonly [name: string, syllables: string];

/** A sequence of letters shorter than this would match almost anything. */
const SHORTEST = 2;

/**
 * Words of the names that are spelled as typed (`tiaojie`, `tiao jie`, or initials `tj`), those in
 * most names first.
 */
export function wordsSpelled(typed: string, names: readonly Spelled[], most: number): string[] {
  const letters = typed.toLowerCase().replaceAll(/[\s']/gu, '').replaceAll('ü', 'v');
  if (letters.length < SHORTEST || !/^[a-z]+$/u.test(letters)) return [];
  const counts = new Map<string, number>();
  for (const [name, spelling] of names) {
    for (const word of new Set(wordsIn([...name], spelling.split(' '), letters))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

function wordsIn(
  characters: readonly string[],
  syllables: readonly string[],
  letters: string,
): string[] {
  return characters.flatMap((_, start) => {
    const ends = [
      endOf(syllables, start, letters, (syllable) => syllable),
      endOf(syllables, start, letters, (syllable) => syllable.slice(0, 1)),
    ];
    return ends.flatMap((end) => (end === null ? [] : [characters.slice(start, end).join('')]));
  });
}

/** Where a word that begins here ends, if it is spelled so; only its last syllable may be cut off. */
function endOf(
  syllables: readonly string[],
  start: number,
  letters: string,
  spell: (syllable: string) => string,
): number | null {
  let left = letters;
  for (let at = start; at < syllables.length; at += 1) {
    const spelled = spell(syllables[at] ?? '');
    if (!/^[a-z]+$/u.test(spelled)) return null;
    if (left.length <= spelled.length) {
      return spelled.startsWith(left) && at > start ? at + 1 : null;
    }
    if (!left.startsWith(spelled)) return null;
    left = left.slice(spelled.length);
  }
  return null;
}
