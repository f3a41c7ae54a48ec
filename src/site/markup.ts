/** HTML that is set as it stands. Made by markup`…` and nothing else. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What may stand in a template: a text is escaped, nothing is left out. */
export type MarkupValue = string | number | Markup | readonly Markup[] | null | undefined | false;

/** Where in the template a value stands. */
type Place = 'text' | 'quotes' | 'tag';

/** A template as it is set, without the line breaks and indents of the source. */
interface Template {
  readonly parts: readonly string[];
  readonly places: readonly Place[];
}

const IN_TEXT = /[&<>"']/;
const IN_QUOTES = /[&"]/;
const templates = new WeakMap<TemplateStringsArray, Template>();

/**
 * HTML of what a page says dozens of times: a row, a cell, a note. The bytes are those Astro would
 * write; a component, or a template of Astro's, takes ten times as long for them.
 */
export function markup(source: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let template = templates.get(source);
  if (template === undefined) {
    template = templateOf(source);
    templates.set(source, template);
  }
  const { parts, places } = template;
  let html = parts[0] ?? '';
  for (let at = 0; at < values.length; at += 1) {
    html += set(values[at], places[at] ?? 'text');
    html += parts[at + 1] ?? '';
  }
  return new Markup(html);
}

function templateOf(source: TemplateStringsArray): Template {
  const parts = source.map((part) => part.replaceAll(/\n\s*/gu, ''));
  return { parts, places: parts.slice(0, -1).map((_, at) => placeAfter(parts, at)) };
}

function placeAfter(parts: readonly string[], at: number): Place {
  const before = parts.slice(0, at + 1).join('');
  const tag = before.slice(before.lastIndexOf('<') + 1);
  if (!before.includes('<') || tag.includes('>')) return 'text';
  return tag.split('"').length % 2 === 0 ? 'quotes' : 'tag';
}

function set(value: MarkupValue, place: Place): string {
  if (typeof value === 'string') return escaped(value, place);
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.html;
  let html = '';
  for (const each of value) html += each.html;
  return html;
}

function escaped(text: string, place: Place): string {
  if (place === 'quotes') return inQuotes(text);
  if (place === 'text') return inText(text);
  throw new Error(`“${text}” stands among the attributes of an element`);
}

function inText(text: string): string {
  if (!IN_TEXT.test(text)) return text;
  return inQuotes(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;');
}

function inQuotes(text: string): string {
  if (!IN_QUOTES.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
