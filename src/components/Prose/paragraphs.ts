import type { Block } from '../../domain/declaration.ts';

/** One paragraph as it is set: how far its number hangs out, how deep it stands. */
export interface SetParagraph {
  readonly id: string;
  readonly text: string;
  /** Step of the hanging indent; 0 for a paragraph without number. */
  readonly hang: 0 | 1 | 2 | 3 | 4;
  readonly depth: number;
}

/** Ways to number a paragraph, outermost first. */
const NUMBERINGS: readonly { readonly pattern: RegExp; readonly hang: 1 | 2 | 3 | 4 }[] = [
  { pattern: /^[一二三四五六七八九十]+、/u, hang: 3 },
  { pattern: /^（[一二三四五六七八九十]+）/u, hang: 4 },
  { pattern: /^\d+\s*[、．]/u, hang: 2 },
  { pattern: /^\d+\s*\./u, hang: 1 },
  { pattern: /^[（(]\s*\d+\s*[）)]/u, hang: 2 },
];

/** Works out the hanging indents of a section, from the numbers its paragraphs begin with. */
export function setParagraphs(blocks: readonly Block[]): SetParagraph[] {
  const seen = new Set<number>();
  return blocks.flatMap(paragraphsOf).map(({ id, text }) => {
    const level = NUMBERINGS.findIndex(({ pattern }) => pattern.test(text));
    const numbering = NUMBERINGS[level];
    if (!numbering) return { id, text, hang: 0, depth: 0 };
    seen.add(level);
    const depth = [...seen].filter((other) => other < level).length;
    return { id, text, hang: numbering.hang, depth };
  });
}

function paragraphsOf(block: Block): { id: string; text: string }[] {
  if (block.kind === 'paragraph') return [block];
  return block.items.map(({ id, marker, text }) => ({
    id,
    text: /\d/.test(marker) ? `${marker} ${text}` : text,
  }));
}

/** A run of text, and whether a 勘注 quotes it. */
export interface Run {
  readonly text: string;
  readonly doubtful: boolean;
}

/** Splits a text so that the quoted passages stand apart; passages that overlap an earlier one are left out. */
export function markQuotes(text: string, quotes: readonly string[]): Run[] {
  const spans = quotes
    .map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }))
    .filter(({ start, end }) => start >= 0 && end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const runs: Run[] = [];
  let position = 0;
  for (const { start, end } of spans) {
    if (start < position) continue;
    runs.push({ text: text.slice(position, start), doubtful: false });
    runs.push({ text: text.slice(start, end), doubtful: true });
    position = end;
  }
  runs.push({ text: text.slice(position), doubtful: false });
  return runs.filter((run) => run.text !== '');
}
