import type { RawBlock, RawSections } from '../domain/build-declaration.ts';
import { SECTION_FIELDS, SECTION_IDS } from '../domain/form.ts';

/** What Markdown takes for more than words: signs that are not escaped, and what opens a block. */
const MARKUP =
  /^[#＃>=+~\s-]|^\d{1,9}[.)](?:\s|$)|\s$|[`*_[\]]|<(?=[A-Za-z/!?])|&(?=[A-Za-z0-9#])|\\(?![!-/:-@[-`{-~])/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const ITEM = /^(\d{1,9}[.)]|-) (\S.*)$/;

/**
 * Reads a body of headings, plain paragraphs and items of one line, all in their places, as most are;
 * a Markdown parser takes ten times as long over it.
 * @returns null for whatever is written in any other way, right or wrong: the parser decides then.
 */
export function readPlainBody(text: string): RawSections | null {
  const reader = new PlainReader();
  return text.split('\n').every((line) => reader.line(line)) ? reader.sections() : null;
}

const HEADINGS = SECTION_IDS.map((id) => `## ${SECTION_FIELDS[id].label}`);
/** 需要说明的其他问题 may be blank. */
const LAST = SECTION_IDS.indexOf('remarks');

class PlainReader {
  readonly #sections: RawBlock[][] = [];
  /** Of the list that stood last, if nothing but blank lines has followed it. */
  #items: { marker: string; text: string }[] = [];
  #before: 'blank' | 'item' | 'words' = 'blank';

  /** @returns false for a line that the parser must look at */
  line(line: string): boolean {
    if (line === '') {
      this.#before = 'blank';
      return true;
    }
    const section = this.#sections.at(-1);
    const [, marker, item] = ITEM.exec(line) ?? [];
    if (section && marker !== undefined && item !== undefined && this.#before !== 'words') {
      return this.#item(section, marker, item);
    }
    // What follows without a blank line goes on with what stands before it.
    if (this.#before !== 'blank') return false;
    this.#before = 'words';
    this.#items = [];
    if (line === HEADINGS[this.#sections.length]) return this.#sections.push([]) > 0;
    const text = plainWords(line);
    return section !== undefined && text !== null && section.push({ kind: 'paragraph', text }) > 0;
  }

  /** Goes on with the list above, also behind blank lines, where the sign is the same. */
  #item(section: RawBlock[], marker: string, item: string): boolean {
    this.#before = 'item';
    const text = plainWords(item);
    if (text === null) return false;
    if (this.#items.at(-1)?.marker.at(-1) !== marker.at(-1)) {
      this.#items = [];
      section.push({ kind: 'list', items: this.#items });
    }
    return this.#items.push({ marker, text }) > 0;
  }

  sections(): RawSections | null {
    const blocks = this.#sections;
    const isFilled = blocks.every((own, index) => own.length > 0 || index === LAST);
    if (blocks.length !== SECTION_IDS.length || !isFilled) return null;
    const entries = SECTION_IDS.map((id, index) => [id, blocks[index] ?? []]);
    return Object.fromEntries(entries) as RawSections;
  }
}

function plainWords(line: string): string | null {
  if (!line.includes('\\')) return MARKUP.test(line) ? null : line;
  // An escaped sign is a word: it must not be taken for markup.
  if (MARKUP.test(line.replaceAll(ESCAPED, 'x'))) return null;
  return line.replaceAll(ESCAPED, '$1');
}
