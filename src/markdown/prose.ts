import type { Element, Root as HtmlRoot, Text } from 'hast';
import type { Html, Root as MarkdownRoot } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import type { Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticAt, sourceFile, type SourceFile } from './source-file.ts';

export interface ProseHeading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

export interface Prose {
  /** Sanitised; headings carry ids. */
  readonly html: string;
  readonly headings: readonly ProseHeading[];
  /** Raw HTML and images that were refused; shown as the characters they are, never dropped. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ProseOptions {
  /** The file the text was taken from, for diagnostics. */
  readonly file?: SourceFile;
  /** Offset of the text in that file. */
  readonly start?: number;
  /** Address of a link that begins with `/` in the text: puts the base path before it. */
  readonly resolve?: (path: string) => string;
}

/** What Markdown itself can bring forth, without images. */
const ALLOWED: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br'],
    ...['a', 'strong', 'em', 'code', 'pre'],
  ],
  attributes: { a: ['href', 'title'], ol: ['start'] },
  protocols: { href: ['https', 'mailto'] },
};

/** Raw HTML stays visible as the characters it is. */
const asText = (_state: State, node: Html): Text => ({ type: 'text', value: node.value });

const parser = unified().use(remarkParse).freeze();

const converter = unified()
  .use(remarkRehype, { handlers: { html: asText } })
  .use(rehypeSanitize, ALLOWED)
  .freeze();

const writer = unified().use(rehypeStringify).freeze();

/** A page of prose (关于本站, 名词解释) as HTML. A heading's id is its own words: `#目标值`. */
export function renderProse(markdown: string, options: ProseOptions = {}): Prose {
  const source = parser.parse(markdown);
  const tree = converter.runSync(source);
  const headings = nameHeadings(tree);
  resolveLinks(tree, options.resolve ?? ((path) => path));
  return {
    html: writer.stringify(tree),
    headings,
    diagnostics: refused(source, markdown, options),
  };
}

/** Of headings with the same words the deepest has the plain id: a term before its chapter. */
function nameHeadings(tree: HtmlRoot): ProseHeading[] {
  const found: { element: Element; depth: number; text: string }[] = [];
  visit(tree, 'element', (element: Element) => {
    const depth = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
    if (depth > 0) found.push({ element, depth, text: toString(element).trim() });
  });
  const times = new Map<string, number>();
  for (const { element, text } of found.toSorted((a, b) => b.depth - a.depth)) {
    const name = idOf(text);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    element.properties.id = time === 1 ? name : `${name}-${String(time)}`;
  }
  return found.map(({ element, depth, text }) => ({
    depth,
    text,
    id: String(element.properties.id),
  }));
}

/** The words themselves; what HTML validators refuse in an id (signs, a digit first) is replaced. */
function idOf(text: string): string {
  const name = text.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  return /^\p{L}/u.test(name) ? name : `词-${name}`;
}

function resolveLinks(tree: HtmlRoot, resolve: (path: string) => string): void {
  visit(tree, 'element', (element: Element) => {
    const address = element.properties.href;
    if (typeof address !== 'string') return;
    if (/^\/(?!\/)/.test(address)) element.properties.href = resolve(address);
    if (address.startsWith('https:')) element.properties.rel = ['noopener'];
  });
}

const REFUSED: Readonly<Record<string, readonly [code: string, what: string, hint: string]>> = {
  html: ['html', 'HTML 标签', '改用 Markdown 的写法；要显示尖括号本身，在 < 前加反斜杠：\\<。'],
  image: ['image', '图片', '删去图片，用文字说明；本站的页面不放图片。'],
  imageReference: ['image', '图片', '删去图片，用文字说明；本站的页面不放图片。'],
};

function refused(source: MarkdownRoot, markdown: string, options: ProseOptions): Diagnostic[] {
  const file = options.file ?? sourceFile('', markdown);
  const offset = options.start ?? 0;
  const found: Diagnostic[] = [];
  visit(source, (node) => {
    const [code, what, hint] = REFUSED[node.type] ?? [];
    if (code === undefined || what === undefined || hint === undefined) return;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const message = `应为文字和 Markdown，实为${what}“${markdown.slice(start, end).slice(0, 40)}”`;
    found.push(
      diagnosticAt(file, {
        code: `prose/${code}`,
        start: offset + start,
        end: offset + end,
        label: null,
        message,
        hint,
      }),
    );
  });
  return found;
}
