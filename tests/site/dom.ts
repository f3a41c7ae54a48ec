import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse);

/** Reads HTML as a browser does. */
export function parseHtml(html: string): Root {
  return parser.parse(html);
}

/** Elements in document order for which `matches` holds. */
export function elements(tree: Nodes, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (matches(element)) found.push(element);
  });
  return found;
}

export function byTag(tree: Nodes, ...names: string[]): Element[] {
  return elements(tree, ({ tagName }) => names.includes(tagName));
}

export function byClass(tree: Nodes, name: string): Element[] {
  return elements(tree, ({ properties }) =>
    Array.isArray(properties.className) ? properties.className.includes(name) : false,
  );
}

/** @throws when no element has the id */
export function byId(tree: Nodes, id: string): Element {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (element.properties.id !== id) return undefined;
    found = element;
    return EXIT;
  });
  if (!found) throw new Error(`no element has the id ${id}`);
  return found;
}

/** An attribute's text by its name in hast (`href`, `ariaLabel`); undefined where it is missing. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Every character between the tags, scripts and styles left out. */
export function rawText(tree: Nodes): string {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'element' && ['script', 'style', 'template'].includes(node.tagName)) {
      return SKIP;
    }
    if (node.type === 'text') text += node.value;
    return undefined;
  });
  return text;
}

/** The text a reader sees: white space at both ends belongs to the markup. */
export function textOf(tree: Nodes): string {
  return rawText(tree).trim();
}

/** `<meta name>` → content. */
export function metas(tree: Nodes): ReadonlyMap<string, string> {
  return new Map(
    byTag(tree, 'meta').flatMap((meta) => {
      const name = attribute(meta, 'name');
      return name === undefined ? [] : [[name, attribute(meta, 'content') ?? '']];
    }),
  );
}
