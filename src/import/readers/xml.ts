import { SaxesParser } from 'saxes';
import { UnreadableFormError } from '../grid.ts';
import { decodeXml } from './decode.ts';
import { refuseBroken, refuseExcess } from './refusals.ts';

const DEEPEST = 200;
const MOST_NODES = 600_000;

/** Namespaces of office documents (transitional and strict) by the prefix the standard prints. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments': 'tc',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

export interface Element {
  /** `w:tbl`; `?:name` where the namespace is none of those above. */
  readonly name: string;
  /** By `w:val`, or `val` where the attribute has no prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

/**
 * Reads one XML part of an office document. No document type, hence no entities of the file's own
 * and nothing fetched.
 *
 * @param part its name, for the message
 * @throws UnreadableFormError where it is not well-formed, too deep or too large
 */
export function parseXml(bytes: Uint8Array, part: string): Element {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  try {
    build(root, decodeXml(bytes), part);
  } catch (error) {
    if (error instanceof UnreadableFormError) throw error;
    throw refuseBroken(`部件 ${part} 不是合格的 XML`);
  }
  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined) throw refuseBroken(`部件 ${part} 是空的`);
  return top;
}

function build(root: OpenElement, text: string, part: string): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenElement[] = [root];
  let nodes = 0;
  const add = (child: Element | string): void => {
    nodes += 1;
    if (nodes > MOST_NODES) throw refuseExcess(`部件 ${part} 的内容太多`);
    open.at(-1)?.children.push(child);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw refuseBroken(`部件 ${part} 带有文档类型声明，办公软件不会这样写`);
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw refuseExcess(`部件 ${part} 的嵌套太深`);
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      attributes[qualified(uri, local)] = value;
    }
    const element: OpenElement = {
      name: qualified(tag.uri, tag.local, '?'),
      attributes,
      children: [],
    };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
}

function qualified(uri: string, local: string, unknown?: string): string {
  const prefix = uri === '' ? unknown : (PREFIXES[uri] ?? '?');
  return prefix === undefined ? local : `${prefix}:${local}`;
}

/** The child elements, those of one name where it is given. */
export function elements(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (child): child is Element =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child element of a name. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find(
    (each): each is Element => typeof each !== 'string' && each.name === name,
  );
}

/** All elements of a name below, in document order, not looking into those found. */
export function descendants(parent: Element, ...names: readonly string[]): Element[] {
  return elements(parent).flatMap((each) =>
    names.includes(each.name) ? [each] : descendants(each, ...names),
  );
}

/** All text below, as it stands. */
export function textOf(element: Element): string {
  return element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
}
