import type { RawBlock } from '../../../domain/build-declaration.ts';

type Item = Extract<RawBlock, { kind: 'list' }>['items'][number];

/** A list item as Markdown knows it: a number with its sign, or a dash, then a blank and words. */
const ITEM = /^(\d{1,9}[.)]|[-*+]) +(\S.*)$/;
/** Words that would be taken for an item, or for words kept from that, behind a backslash. */
const KEPT = /^\\+(?:(?:\d{1,9}[.)]|[-*+]) +\S)/;

/**
 * What a person types under a heading, as the reader of the file would understand it: one line, one
 * paragraph; lines of `1. …` are one list; empty lines only set apart.
 */
export function blocksOf(text: string): RawBlock[] {
  const blocks: ({ kind: 'paragraph'; text: string } | { kind: 'list'; items: Item[] })[] = [];
  for (const line of text.split('\n').map(trimBlanks)) {
    if (line === '') continue;
    const [, marker, words] = ITEM.exec(line) ?? [];
    if (marker === undefined || words === undefined) {
      blocks.push({ kind: 'paragraph', text: KEPT.test(line) ? line.slice(1) : line });
      continue;
    }
    const last = blocks.at(-1);
    const item = { marker, text: words };
    if (last?.kind === 'list' && sameKind(last.items.at(-1), item)) last.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
  }
  return blocks;
}

/** The inverse: what `blocksOf` reads as exactly these blocks. Paragraphs stand apart by an empty line. */
export function sectionText(blocks: readonly RawBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? kept(block.text)
        : block.items.map(({ marker, text }) => `${marker} ${text}`).join('\n'),
    )
    .join('\n\n');
}

function kept(text: string): string {
  return ITEM.test(text) || KEPT.test(text) ? `\\${text}` : text;
}

/** Markdown goes on with a list as long as the sign behind the number stays the same. */
function sameKind(a: Item | undefined, b: Item): boolean {
  return a?.marker.at(-1) === b.marker.at(-1);
}

/** Blanks at the ends of a line are nothing to Markdown; ideographic ones are words. */
function trimBlanks(line: string): string {
  return line.replace(/^[ \t]+|[ \t]+$/g, '');
}
