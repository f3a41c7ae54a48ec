import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { RawBlock, RawSections } from '../domain/build-declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { SECTION_FIELDS, SECTION_IDS, type SectionId } from '../domain/form.ts';
import { nearest } from '../domain/schema/nearest.ts';
import { firstHidden } from './characters.ts';
import { diagnosticAt, type SourceFile } from './source-file.ts';

/** One parser for all files: building it costs more than a short body. */
const parser = unified().use(remarkParse).freeze();

const ID_BY_HEADING = new Map(SECTION_IDS.map((id) => [SECTION_FIELDS[id].label as string, id]));

/** 需要说明的其他问题 is the only section the form does not mark with `*`. */
const OPTIONAL: ReadonlySet<SectionId> = new Set(['remarks']);

export interface Body {
  readonly sections: RawSections;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads 详细信息: five headings in the form's order, under each plain paragraphs and numbered lists. */
export function readBody(file: SourceFile, text: string, start: number): Body {
  return new BodyReader(file, text, start).read();
}

class BodyReader {
  readonly #file: SourceFile;
  readonly #text: string;
  readonly #start: number;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #sections = new Map<SectionId, RawBlock[]>();
  readonly #headings = new Map<SectionId, Heading | Paragraph>();
  #unknownHeading = false;
  /** The first content that stands before any heading. */
  #headless: RootContent | null = null;
  /** Blocks refused as a whole; one left open swallows the headings after it. */
  #refused = '';

  constructor(file: SourceFile, text: string, start: number) {
    this.#file = file;
    this.#text = text;
    this.#start = start;
  }

  read(): Body {
    let section: SectionId | null = null;
    for (const node of parser.parse(this.#text).children) {
      if (this.#isHeading(node)) section = this.#heading(node);
      else this.#content(node, section);
    }
    this.#checkSections();
    const sections = Object.fromEntries(SECTION_IDS.map((id) => [id, this.#sections.get(id) ?? []]));
    return { sections: sections as unknown as RawSections, diagnostics: this.#diagnostics };
  }

  /** `##项目概况` and `＃＃ 项目概况` are meant as headings, though Markdown sees a paragraph. */
  #isHeading(node: RootContent): node is Heading | Paragraph {
    return node.type === 'heading' || (node.type === 'paragraph' && /^[#＃]/.test(this.#slice(node)));
  }

  #heading(node: Heading | Paragraph): SectionId | null {
    const written = this.#slice(node);
    const title = written.replace(/^[\s#＃*_]+|[\s#＃*_=-]+$/gu, '');
    // A misspelt heading still opens its section, so that one slip is reported once.
    const id = ID_BY_HEADING.get(title) ?? ID_BY_HEADING.get(nearest(title, ID_BY_HEADING.keys()) ?? '');
    if (!id || written !== `## ${SECTION_FIELDS[id].label}`) {
      this.#report('body/heading', node, null, `应为“## ”加表上的栏目名，实为“${written.slice(0, 40)}”`, `只能用这些标题：${[...ID_BY_HEADING.keys()].map((label) => `## ${label}`).join('、')}。`);
      this.#unknownHeading ||= !id;
    }
    return id ? this.#open(id, node) : null;
  }

  #open(id: SectionId, node: Heading | Paragraph): SectionId {
    const { label } = SECTION_FIELDS[id];
    if (this.#headings.has(id)) {
      this.#report('body/repeated-heading', node, label, `应为每个标题只写一次，实为“${label}”写了两次`, '把内容并到第一处，删去这个标题。');
      return id;
    }
    const last = [...this.#headings.keys()].at(-1);
    if (last && SECTION_IDS.indexOf(last) > SECTION_IDS.indexOf(id)) {
      this.#report('body/heading-order', node, label, `应排在“${SECTION_FIELDS[last].label}”之前，实为在其后`, '按表上的顺序排：项目概况、项目实施计划、项目总目标、年度绩效目标、需要说明的其他问题。');
    }
    this.#headings.set(id, node);
    this.#sections.set(id, []);
    return id;
  }

  #content(node: RootContent, section: SectionId | null): void {
    const label = section ? SECTION_FIELDS[section].label : null;
    const blocks = section ? this.#sections.get(section) : undefined;
    if (!blocks) {
      if (!this.#unknownHeading) this.#headless ??= node;
      return;
    }
    const block = this.#block(node, label);
    if (block) blocks.push(block);
  }

  #block(node: RootContent, label: string | null): RawBlock | null {
    if (node.type === 'paragraph') {
      const text = this.#paragraph(node, label);
      return text === null ? null : { kind: 'paragraph', text };
    }
    if (node.type === 'list') return { kind: 'list', items: this.#items(node, label) };
    this.#forbidden(node, label);
    this.#refused += this.#slice(node);
    return null;
  }

  #items(list: List, label: string | null): { marker: string; text: string }[] {
    return list.children.flatMap((item) => {
      const [only, ...others] = item.children;
      if (only?.type !== 'paragraph' || others.length > 0) {
        this.#report('body/list', others[0] ?? only ?? item, label, '编号后应为一段文字，实为空白、多段或又一层列表', '每个编号写一行；下一层编号改用（1）或 ①，另起一段。');
        return [];
      }
      const text = this.#paragraph(only, label);
      return text === null ? [] : [{ marker: this.#marker(item, only), text }];
    });
  }

  #marker(item: ListItem, paragraph: Paragraph): string {
    const from = item.position?.start.offset ?? 0;
    return this.#text.slice(from, paragraph.position?.start.offset ?? from).trim();
  }

  /** The words of a paragraph, or null where Markdown would have eaten some of them. */
  #paragraph(node: Paragraph, label: string | null): string | null {
    let text = '';
    let clean = true;
    for (const child of node.children) {
      if (child.type === 'text') text += child.value;
      else {
        clean = false;
        this.#forbidden(child, label);
      }
    }
    if (!clean) return null;
    if (text.includes('\n')) {
      this.#report('body/line-break', node, label, '一段应写在一行里，实为分成了几行', '是一段就接成一行；是两段就在中间空一行。');
      return null;
    }
    const hidden = firstHidden(text);
    if (hidden) {
      this.#report('body/invisible-character', node, label, `应为看得见的文字，实为${hidden}`, '删去这个字符（可能写成了 &…; 的形式）。');
      return null;
    }
    return text;
  }

  #forbidden(node: RootContent | PhrasingContent, label: string | null): void {
    const [code, what, hint] = FORBIDDEN[node.type] ?? ['markup', '别的格式', '只写普通段落和编号列表。'];
    this.#report(`body/${code}`, node, label, `应为普通文字，实为${what}“${this.#slice(node).slice(0, 40)}”`, hint);
  }

  #checkSections(): void {
    for (const id of SECTION_IDS) {
      const heading = this.#headings.get(id);
      if (heading) this.#checkContent(id, heading);
      else if (!this.#refused.includes(`## ${SECTION_FIELDS[id].label}`)) this.#missing(id);
    }
    if (this.#headless) {
      this.#report('body/before-heading', this.#headless, null, '正文应写在标题下面，实为标题之前就有内容', '把这段移到“## 项目概况”等标题之下。');
    }
  }

  /** Points at the heading before the missing one, or at the text that stands without it. */
  #missing(id: SectionId): void {
    const { label } = SECTION_FIELDS[id];
    const before = SECTION_IDS.slice(0, SECTION_IDS.indexOf(id)).findLast((other) => this.#headings.has(other));
    const node = before ? this.#headings.get(before) : this.#headless;
    if (node === this.#headless) this.#headless = null;
    const [start, end] = node ? [node.position?.start.offset, node.position?.end.offset] : [0, 0];
    this.#reportAt('body/missing-heading', start ?? 0, end ?? 0, label, `应有标题“## ${label}”，实为没有`, `补上一行 ## ${label}；表上空白时，标题下面留空。`);
  }

  #checkContent(id: SectionId, heading: Heading | Paragraph): void {
    const { label } = SECTION_FIELDS[id];
    if (OPTIONAL.has(id) || this.#sections.get(id)?.length !== 0 || !this.#isClean(label)) return;
    this.#report('body/empty-section', heading, label, `“${label}”应有内容（表上带 * 的必填栏），实为空白`, '照表填写；表上也空白时，请先与填报单位核实。');
  }

  /** A section whose content was refused is not empty as well. */
  #isClean(label: string): boolean {
    return !this.#diagnostics.some((diagnostic) => diagnostic.label === label);
  }

  #slice(node: RootContent | PhrasingContent): string {
    return this.#text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }

  #report(code: string, node: RootContent | PhrasingContent | ListItem, label: string | null, message: string, hint: string): void {
    this.#reportAt(code, node.position?.start.offset ?? 0, node.position?.end.offset ?? 1, label, message, hint);
  }

  #reportAt(code: string, start: number, end: number, label: string | null, message: string, hint: string): void {
    this.#diagnostics.push(
      diagnosticAt(this.#file, { code, start: this.#start + start, end: this.#start + end, label, message, hint }),
    );
  }
}

const ESCAPE = '在符号前加反斜杠，例如 \\* 或 \\_，它就是普通的字。';

const FORBIDDEN: Readonly<Record<string, [code: string, what: string, hint: string]>> = {
  html: ['html', 'HTML 标签', '删去标签，只留文字；段落之间空一行。书名用《》。'],
  emphasis: ['emphasis', '被 * 或 _ 吞掉符号的斜体', ESCAPE],
  strong: ['emphasis', '被 ** 吞掉符号的粗体', ESCAPE],
  link: ['link', '链接', '正文只写文字；方括号前加反斜杠：\\[。'],
  linkReference: ['link', '链接', '方括号前加反斜杠：\\[。'],
  image: ['image', '图片', '删去图片。'],
  imageReference: ['image', '图片', '删去图片。'],
  definition: ['link', '链接定义', '方括号前加反斜杠：\\[。'],
  inlineCode: ['code', '被反引号吞掉符号的代码', '在反引号前加反斜杠：\\`。'],
  code: ['code', '代码块（行首缩进四格）', '删去行首的空格。'],
  blockquote: ['quote', '引文（行首 >）', '在行首的 > 前加反斜杠：\\>。'],
  thematicBreak: ['rule', '分隔线', '删去这一行。'],
  break: ['line-break', '强制换行', '删去行末的空格或反斜杠；是两段就空一行。'],
};
