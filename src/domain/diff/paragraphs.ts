import type { Change } from './change.ts';
import { matchRows, outOfOrder } from './match.ts';
import { alike, pairsOf, type Pairs } from './similarity.ts';
import { textDiff } from './text.ts';

/** Two paragraphs with less in common are two paragraphs. */
const THRESHOLD = 400;

/**
 * What changed in a section: paragraphs put in, taken out, moved, and the words changed in those
 * that stayed.
 * @param label of the section
 */
export function paragraphChanges(
  label: string,
  before: readonly string[],
  after: readonly string[],
): Change[] {
  const known = new Map<string, Pairs>();
  const pairs = (text: string): Pairs => {
    const found = known.get(text) ?? pairsOf(text);
    known.set(text, found);
    return found;
  };
  const matching = matchRows(before, after, {
    keys: [(text) => text],
    likeness: (one, other) => alike(pairs(one), pairs(other)),
    threshold: THRESHOLD,
  });
  const moved = outOfOrder(matching.pairs).map((index) => after[matching.pairs[index]?.[1] ?? -1]);
  return [
    ...matching.pairs.flatMap(([one, other]): Change[] => {
      const [from = '', to = ''] = [before[one], after[other]];
      if (from === to) return [];
      return [{ kind: 'text', label, row: null, paragraph: other + 1, parts: textDiff(from, to) }];
    }),
    ...matching.removed.map((index) => whole('removed', label, index, before[index])),
    ...matching.added.map((index) => whole('added', label, index, after[index])),
    ...(moved.length === 0
      ? []
      : [{ kind: 'reordered' as const, label, rows: moved.map((text) => opening(text ?? '')) }]),
  ];
}

function whole(
  kind: 'added' | 'removed',
  label: string,
  index: number,
  text: string | undefined,
): Change {
  return { kind, label, name: `第 ${String(index + 1)} 段`, detail: text ?? '' };
}

function opening(text: string): string {
  const characters = [...text];
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : text;
}
