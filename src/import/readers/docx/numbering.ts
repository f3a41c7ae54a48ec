import { child, elements, type Element } from '../xml.ts';
import { listNumber } from './list-numbers.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** Pattern like `（%1）`. */
  readonly text: string;
  readonly suffix: string;
}

interface List {
  /** Lists of one family count on together. */
  readonly family: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew when this list first appears. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The number a paragraph shows that is not in its text. */
export type ShownNumber =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'bullet' }
  | { readonly kind: 'unknown' };

/** Counts the automatically numbered paragraphs of a document, from first to last. */
export type Numbering = (paragraph: Element) => ShownNumber;

const NONE: ShownNumber = { kind: 'none' };

export function readNumbering(
  numbering: Element | undefined,
  styles: Element | undefined,
): Numbering {
  const lists = readLists(numbering);
  const ofStyle = numberOfStyle(styles);
  const counters = new Map<string, number[]>();
  const seen = new Set<string>();
  return (paragraph) => {
    const properties = child(paragraph, 'w:pPr');
    const style = child(properties, 'w:pStyle')?.attributes['w:val'];
    const direct = child(properties, 'w:numPr');
    const inherited = style === undefined ? undefined : ofStyle(style);
    const id = value(child(direct, 'w:numId')) ?? value(child(inherited, 'w:numId'));
    if (id === undefined || id === '0') return NONE;
    const level = Number(value(child(direct, 'w:ilvl')) ?? value(child(inherited, 'w:ilvl')) ?? 0);
    const list = lists.get(id);
    if (list?.levels.has(level) !== true) return { kind: 'unknown' };
    const counts = counters.get(list.family) ?? [];
    counters.set(list.family, counts);
    if (!seen.has(id)) restart(list, counts);
    seen.add(id);
    return count(list, level, counts);
  };
}

function value(element: Element | undefined): string | undefined {
  return element?.attributes['w:val'];
}

function restart({ restarts }: List, counts: number[]): void {
  for (const [level, start] of restarts) counts[level] = start - 1;
}

function count(list: List, level: number, counts: number[]): ShownNumber {
  const own = list.levels.get(level);
  if (own === undefined) return { kind: 'unknown' };
  for (let above = 0; above < level; above += 1) {
    counts[above] ??= list.levels.get(above)?.start ?? 1;
  }
  counts[level] = (counts[level] ?? own.start - 1) + 1;
  counts.length = level + 1;
  if (own.format === 'bullet') return { kind: 'bullet' };
  if (own.format === 'none' || own.text === '') return NONE;
  const shown = (digit: string): string | null => {
    const index = Number(digit) - 1;
    return listNumber(counts[index] ?? 1, list.levels.get(index)?.format ?? 'decimal');
  };
  const used = own.text.match(/(?<=%)[1-9]/g) ?? [];
  if (used.some((digit) => shown(digit) === null)) return { kind: 'unknown' };
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => shown(digit) ?? '');
  return { kind: 'number', text: text + (own.suffix === 'space' ? ' ' : '') };
}

function readLists(numbering: Element | undefined): ReadonlyMap<string, List> {
  if (numbering === undefined) return new Map();
  const families = new Map(
    elements(numbering, 'w:abstractNum').map((family) => [
      family.attributes['w:abstractNumId'] ?? '',
      readLevels(family),
    ]),
  );
  return new Map(
    elements(numbering, 'w:num').map((list) => {
      const family = value(child(list, 'w:abstractNumId')) ?? '';
      const overrides = elements(list, 'w:lvlOverride');
      const own = overrides.flatMap((override) => [...readLevels(override)]);
      return [
        list.attributes['w:numId'] ?? '',
        {
          family,
          levels: new Map([...(families.get(family) ?? []), ...own]),
          restarts: new Map(overrides.flatMap(readRestart)),
        },
      ];
    }),
  );
}

function readRestart(override: Element): [number, number][] {
  const start = value(child(override, 'w:startOverride'));
  return start === undefined ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)]];
}

function readLevels(parent: Element): ReadonlyMap<number, Level> {
  return new Map(
    elements(parent, 'w:lvl').map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        start: Number(value(child(level, 'w:start')) ?? 1),
        format: value(child(level, 'w:numFmt')) ?? 'decimal',
        text: value(child(level, 'w:lvlText')) ?? '',
        suffix: value(child(level, 'w:suff')) ?? 'tab',
      },
    ]),
  );
}

/** The numbering a paragraph style brings along, from itself or the styles it is based on. */
function numberOfStyle(styles: Element | undefined): (id: string) => Element | undefined {
  const byId = new Map(
    (styles === undefined ? [] : elements(styles, 'w:style')).map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
  return (id) => {
    const visited = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !visited.has(at);) {
      visited.add(at);
      const style = byId.get(at);
      const own = child(child(style, 'w:pPr'), 'w:numPr');
      if (own !== undefined) return own;
      at = value(child(style, 'w:basedOn'));
    }
    return undefined;
  };
}
