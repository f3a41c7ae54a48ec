/** Tags that web editors leave behind; any other `<…>` is the department's text. */
const KNOWN =
  'p|br|div|span|ol|ul|li|input|b|strong|em|i|u|font|a|sup|sub|table|tbody|thead|tr|td|th|h[1-6]|o:p|img|hr|pre|code|section|article|center';
const TAG = new RegExp(`<(/?)(${KNOWN})(?:\\s[^<>]*)?/?>`, 'giu');
const LIST = /<([ou]l)(?:\s[^<>]*)?>/iu;
const BLOCKS = new RegExp(
  '</?(?:p|br|div|li|tr|td|table|tbody|h[1-6]|hr|pre|section|article|center)(?:\\s[^<>]*)?/?>|</[ou]l>',
  'giu',
);
const BOX = /<input\b[^<>]*>|[□☐]/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ge: '≥',
  le: '≤',
  times: '×',
  permil: '‰',
  emsp: ' ',
  ensp: ' ',
};

export interface CleanText {
  readonly paragraphs: readonly string[];
  /** Empty check boxes left out. */
  readonly boxes: number;
  /** A list mark without its end held several items; they were parted by their printed numbers. */
  readonly parted: boolean;
  /** Tags or entities of a web editor were taken out. */
  readonly residue: boolean;
  /** `&…;` and `<…>` that are not known and were left as they stand. */
  readonly unknown: readonly string[];
}

/** The paragraphs of a cell, without what a web editor left in it; no word is changed. */
export function cleanText(text: string): CleanText {
  const boxes = text.match(BOX)?.length ?? 0;
  let parted = false;
  const paragraphs = text
    .replace(BOX, ' ')
    .split(BLOCKS)
    .flatMap((part) => part.split('\n'))
    .flatMap((part) => {
      const [before = '', ...lists] = part.split(new RegExp(LIST, 'giu')).filter(isNoListName);
      const items = lists.flatMap((list) => partByNumbers(list.trim()));
      if (items.length > lists.length) parted = true;
      return [before, ...items];
    })
    .map((part) => decode(part.replace(TAG, '')).trim())
    .filter((part) => part !== '');
  return {
    paragraphs,
    boxes,
    parted,
    residue: /&[a-z#0-9]+;/iu.test(text) || new RegExp(TAG, 'iu').test(text),
    unknown: paragraphs.flatMap(unknownMarks),
  };
}

/** Splitting by a pattern with a group leaves the group's match between the parts. */
function isNoListName(part: string): boolean {
  return !/^[ou]l$/iu.test(part);
}

function unknownMarks(text: string): string[] {
  return text.match(/<\/?[a-z][^<>]*>|&[a-z]+;/giu) ?? [];
}

function decode(text: string): string {
  return text
    .replace(/&#(\d{1,7});/gu, (all, code: string) => character(Number(code), all))
    .replace(/&#x([\da-f]{1,6});/giu, (all, code: string) => character(parseInt(code, 16), all))
    .replace(/&([a-z]+);/giu, (all, name: string) => ENTITIES[name.toLowerCase()] ?? all)
    .replace(/\u00A0/gu, ' ');
}

function character(code: number, otherwise: string): string {
  return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

const STYLES: readonly { readonly first: RegExp; readonly mark: (n: number) => string }[] = [
  { first: /^1\./u, mark: (n) => `${String(n)}.` },
  { first: /^1、/u, mark: (n) => `${String(n)}、` },
  { first: /^\(1\)/u, mark: (n) => `(${String(n)})` },
  { first: /^（1）/u, mark: (n) => `（${String(n)}）` },
  { first: /^（一）/u, mark: (n) => `（${chinese(n)}）` },
  { first: /^一、/u, mark: (n) => `${chinese(n)}、` },
];

function chinese(n: number): string {
  const digits = '〇一二三四五六七八九';
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 ? '' : (digits[n % 10] ?? '');
  return tens === 0 ? ones : `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`;
}

/** Items of a list that stand in one line, parted where the next printed number begins. */
export function partByNumbers(text: string): string[] {
  const style = STYLES.find(({ first }) => first.test(text));
  if (!style) return [text];
  const items: string[] = [];
  let rest = text;
  for (let next = 2; ; next += 1) {
    const at = startOf(rest, style.mark(next));
    if (at < 0) return [...items, rest.trim()];
    items.push(rest.slice(0, at).trim());
    rest = rest.slice(at);
  }
}

/** Where a number stands at the beginning of an item: behind a blank or the end of a sentence. */
function startOf(text: string, mark: string): number {
  for (let at = text.indexOf(mark, 1); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (/[\s；;。]/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

/** Lines of one short cell put together: no word is changed, only the break goes. */
export function joinLines(paragraphs: readonly string[]): string {
  return paragraphs.reduce((all, part) => {
    const needsBlank = /[A-Za-z0-9]$/u.test(all) && /^[A-Za-z0-9]/u.test(part);
    return `${all}${needsBlank ? ' ' : ''}${part}`;
  }, '');
}
