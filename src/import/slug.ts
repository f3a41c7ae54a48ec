import { pinyin } from 'pinyin-pro';

const LONGEST = 40;

/**
 * A readable file name for a project: its syllables joined by `-`, cut between syllables, and made
 * unique by a number.
 * @param taken slugs of the same year and department.
 */
export function slugOf(name: string, taken: ReadonlySet<string>): string {
  const syllables = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', v: true })
    .flatMap((part) => part.toLowerCase().split(/[^a-z0-9]+/u))
    .filter((part) => part !== '');
  const kept: string[] = [];
  for (const syllable of syllables) {
    const next = [...kept, syllable].join('-');
    if (next.length > LONGEST) break;
    kept.push(syllable);
  }
  const base = kept.length > 0 ? kept.join('-') : 'declaration';
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? base : `${base}-${String(count)}`;
    if (!taken.has(slug)) return slug;
  }
}
