import type { Heading, Paragraph, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { RawBlock, RawSections } from '../domain/build-declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { SECTION_FIELDS, SECTION_IDS, type SectionId } from '../domain/form.ts';
import { nearest } from '../domain/schema/nearest.ts';
import { readBlock } from './body-blocks.ts';
import { BodyText } from './body-text.ts';
import { hasHidden } from './characters.ts';
import { readPlainBody } from './plain-body.ts';
import type { SourceFile } from './source-file.ts';

/** One parser for all files: building it costs more than a short body. */
const parser = unified().use(remarkParse).freeze();

const ID_BY_HEADING = new Map(SECTION_IDS.map((id) => [SECTION_FIELDS[id].label as string, id]));
const HEADINGS = SECTION_IDS.map((id) => SECTION_FIELDS[id].label);

/** 需要说明的其他问题 is the only section the form does not mark with `*`. */
const OPTIONAL: ReadonlySet<SectionId> = new Set(['remarks']);

export interface Body {
  readonly sections: RawSections;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads 详细信息: five headings in the form's order, under each plain paragraphs and numbered lists. */
export function readBody(file: SourceFile, text: string, start: number): Body {
  const plain = hasHidden(file) ? null : readPlainBody(text);
  if (plain) return { sections: plain, diagnostics: [] };
  return parseBody(file, text, start);
}

/** As `readBody`, by the Markdown parser whatever the body holds. */
export function parseBody(file: SourceFile, text: string, start: number): Body {
  return new BodyReader(new BodyText(file, text, start)).read();
}

class BodyReader {
  readonly #body: BodyText;
  readonly #sections = new Map<SectionId, RawBlock[]>();
  readonly #headings = new Map<SectionId, Heading | Paragraph>();
  #unknownHeading = false;
  /** The first content that stands before any heading. */
  #headless: RootContent | null = null;
  /** Blocks refused as a whole; one left open swallows the headings after it. */
  #refused = '';

  constructor(body: BodyText) {
    this.#body = body;
  }

  read(): Body {
    let section: SectionId | null = null;
    for (const node of parser.parse(this.#body.text).children) {
      if (this.#isHeading(node)) section = this.#heading(node);
      else this.#content(node, section);
    }
    this.#checkSections();
    const sections = SECTION_IDS.map((id) => [id, this.#sections.get(id) ?? []] as const);
    return {
      sections: Object.fromEntries(sections) as unknown as RawSections,
      diagnostics: this.#body.diagnostics,
    };
  }

  /** `##项目概况` and `＃＃ 项目概况` are meant as headings, though Markdown sees a paragraph. */
  #isHeading(node: RootContent): node is Heading | Paragraph {
    if (node.type === 'heading') return true;
    return node.type === 'paragraph' && /^[#＃]/.test(this.#body.slice(node));
  }

  #heading(node: Heading | Paragraph): SectionId | null {
    const written = this.#body.slice(node);
    const title = written.replace(/^[\s#＃*_]+|[\s#＃*_=-]+$/gu, '');
    // A misspelt heading still opens its section, so that one slip is reported once.
    const id = ID_BY_HEADING.get(nearest(title, ID_BY_HEADING.keys()) ?? '');
    if (!id || written !== `## ${SECTION_FIELDS[id].label}`) {
      this.#body.report(node, null, {
        code: 'heading',
        message: `应为“## ”加表上的栏目名，实为“${written.slice(0, 40)}”`,
        hint: `只能用这些标题：${HEADINGS.map((label) => `## ${label}`).join('、')}。`,
      });
      this.#unknownHeading ||= !id;
    }
    return id ? this.#open(id, node) : null;
  }

  #open(id: SectionId, node: Heading | Paragraph): SectionId {
    const { label } = SECTION_FIELDS[id];
    if (this.#headings.has(id)) {
      this.#body.report(node, label, {
        code: 'repeated-heading',
        message: `应为每个标题只写一次，实为“${label}”写了两次`,
        hint: '把内容并到第一处，删去这个标题。',
      });
      return id;
    }
    const last = [...this.#headings.keys()].at(-1);
    if (last && SECTION_IDS.indexOf(last) > SECTION_IDS.indexOf(id)) {
      this.#body.report(node, label, {
        code: 'heading-order',
        message: `应排在“${SECTION_FIELDS[last].label}”之前，实为在其后`,
        hint: `按表上的顺序排：${HEADINGS.join('、')}。`,
      });
    }
    this.#headings.set(id, node);
    this.#sections.set(id, []);
    return id;
  }

  #content(node: RootContent, section: SectionId | null): void {
    const blocks = section ? this.#sections.get(section) : undefined;
    if (!section || !blocks) {
      if (!this.#unknownHeading) this.#headless ??= node;
      return;
    }
    const block = readBlock(this.#body, node, SECTION_FIELDS[section].label);
    if (block) blocks.push(block);
    else this.#refused += this.#body.slice(node);
  }

  #checkSections(): void {
    for (const id of SECTION_IDS) {
      const heading = this.#headings.get(id);
      if (heading) this.#checkContent(id, heading);
      else if (!this.#refused.includes(`## ${SECTION_FIELDS[id].label}`)) this.#missing(id);
    }
    if (!this.#headless) return;
    this.#body.report(this.#headless, null, {
      code: 'before-heading',
      message: '正文应写在标题下面，实为标题之前就有内容',
      hint: '把这段移到“## 项目概况”等标题之下。',
    });
  }

  /** Points at the heading before the missing one, or at the text that stands without it. */
  #missing(id: SectionId): void {
    const { label } = SECTION_FIELDS[id];
    const earlier = SECTION_IDS.slice(0, SECTION_IDS.indexOf(id));
    const before = earlier.map((other) => this.#headings.get(other)).findLast(Boolean);
    this.#body.report(before ?? this.#headless, label, {
      code: 'missing-heading',
      message: `应有标题“## ${label}”，实为没有`,
      hint: `补上一行 ## ${label}；表上空白时，标题下面留空。`,
    });
    if (!before) this.#headless = null;
  }

  #checkContent(id: SectionId, heading: Heading | Paragraph): void {
    const { label } = SECTION_FIELDS[id];
    const isEmpty = this.#sections.get(id)?.length === 0;
    // A section whose content was refused is not empty as well.
    const isRefused = this.#body.diagnostics.some((diagnostic) => diagnostic.label === label);
    if (!isEmpty || isRefused || OPTIONAL.has(id)) return;
    this.#body.report(heading, label, {
      code: 'empty-section',
      message: `“${label}”应有内容（表上带 * 的必填栏），实为空白`,
      hint: '照表填写；表上也空白时，请先与填报单位核实。',
    });
  }
}
