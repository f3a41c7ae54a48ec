import type { Element, Nodes } from 'hast';

const INVISIBLE = new Set(['script', 'style', 'template', 'head', 'noscript', 'colgroup', 'svg']);
const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Blank characters HTML folds into one; a non-breaking or full-width blank stays as it is. */
const FOLDED = /[ \t\n\f\r]+/g;

/** Whether an element shows nothing and says nothing. */
export function isInvisible(element: Element): boolean {
  return INVISIBLE.has(element.tagName);
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** Whether the page keeps an element from being seen by its own attributes. */
export function isHidden({ properties }: Element): boolean {
  const style = properties.style;
  const hides =
    typeof style === 'string' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
  return hides || properties.hidden === true;
}

/** Text of a node as a browser lays it out: blanks folded, blocks and breaks on lines of their own. */
export function shownText(node: Nodes): string {
  const pieces: string[] = [];
  collect(node, pieces, false);
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/^ +| +$/g, ''))
    .join('\n')
    .replace(/\n+/g, '\n')
    .replace(/^\n|\n$/g, '');
}

function collect(node: Nodes, pieces: string[], keepBlanks: boolean): void {
  if (node.type === 'text') {
    pieces.push(keepBlanks ? node.value : node.value.replace(FOLDED, ' '));
    return;
  }
  if (node.type === 'root') {
    for (const each of node.children) collect(each, pieces, keepBlanks);
    return;
  }
  if (node.type !== 'element' || isInvisible(node)) return;
  const entered = enteredText(node);
  if (entered !== null) {
    pieces.push(entered);
    return;
  }
  const block = isBlock(node) || node.tagName === 'br';
  if (block) pieces.push('\n');
  const keep = keepBlanks || node.tagName === 'pre' || node.tagName === 'textarea';
  for (const each of node.children) collect(each, pieces, keep);
  if (block && node.tagName !== 'br') pieces.push('\n');
}

/** What was filled in to a form control of the page; null for any other element. */
function enteredText({ tagName, properties, children }: Element): string | null {
  if (tagName === 'input') {
    const unseen = ['hidden', 'button', 'submit', 'reset', 'image', 'file', 'password'];
    const type = (properties.type ?? 'text').toLowerCase();
    const value = properties.value;
    if (unseen.includes(type) || typeof value !== 'string') return '';
    return ['checkbox', 'radio'].includes(type) && properties.checked !== true ? '' : value;
  }
  if (tagName !== 'select') return null;
  const options = children.filter(
    (each): each is Element => each.type === 'element' && each.tagName === 'option',
  );
  const chosen = options.find((each) => each.properties.selected === true);
  return chosen === undefined ? '' : chosen.children.map(shownText).join('');
}
