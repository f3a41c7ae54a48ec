import type { RawBlock, RawSections } from '../domain/build-declaration.ts';
import { SECTION_FIELDS, SECTION_IDS } from '../domain/form.ts';

/** What Markdown takes for more than words: signs that are not escaped, and what opens a block. */
const MARKUP =
  /^[#＃>=+~\s-]|^\d{1,9}[.)](?:\s|$)|\s$|[`*_[\]]|<(?=[A-Za-z/!?])|&(?=[A-Za-z0-9#])|\\(?![!-/:-@[-`{-~])/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/**
 * Reads a body of headings and plain paragraphs, all in their places, as most are; a Markdown parser
 * takes ten times as long over it.
 * @returns null for whatever is written in any other way, right or wrong: the parser decides then.
 */
export function readPlainBody(text: string): RawSections | null {
  const sections = new Map<string, RawBlock[]>();
  let section: RawBlock[] | null = null;
  let isAfterBlank = true;
  for (const line of text.split('\n')) {
    const isBlank = line === '';
    if (!isBlank && !isAfterBlank) return null;
    isAfterBlank = isBlank;
    if (isBlank) continue;
    if (line === nextHeading(sections)) {
      section = [];
      sections.set(line, section);
      continue;
    }
    const words = plainWords(line);
    if (words === null || section === null) return null;
    section.push({ kind: 'paragraph', text: words });
  }
  const blocks = [...sections.values()];
  const isFilled = blocks.every((own, index) => own.length > 0 || index === LAST);
  return blocks.length === SECTION_IDS.length && isFilled ? bySection(blocks) : null;
}

const HEADINGS = SECTION_IDS.map((id) => `## ${SECTION_FIELDS[id].label}`);
/** 需要说明的其他问题 may be blank. */
const LAST = SECTION_IDS.indexOf('remarks');

function nextHeading(sections: ReadonlyMap<string, unknown>): string | undefined {
  return HEADINGS[sections.size];
}

function plainWords(line: string): string | null {
  if (!line.includes('\\')) return MARKUP.test(line) ? null : line;
  // An escaped sign is a word: it must not be taken for markup.
  if (MARKUP.test(line.replaceAll(ESCAPED, 'x'))) return null;
  return line.replaceAll(ESCAPED, '$1');
}

function bySection(blocks: readonly RawBlock[][]): RawSections {
  const entries = SECTION_IDS.map((id, index) => [id, blocks[index] ?? []]);
  return Object.fromEntries(entries) as RawSections;
}
