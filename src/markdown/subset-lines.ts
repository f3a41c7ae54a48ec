/** One line of the YAML that canonical declarations are written in. */
export interface SubsetLine {
  /** Column of the key. */
  readonly indent: number;
  /** Whether a dash stands before the key. */
  readonly isItem: boolean;
  readonly key: string;
  readonly value: string;
  /** Offset of the key in the text. */
  readonly at: number;
}

const KEY = /^[\p{Script=Han}A-Za-z0-9]+$/u;
const BLANK = 0x20;
const LAST_ASCII = 0x7e;
/** Of the Han characters in use. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/**
 * @param text without invisible characters.
 * @returns null where any line is written in another way.
 */
export function subsetLines(text: string): SubsetLine[] | null {
  const lines: SubsetLine[] = [];
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  for (let start = 0; start <= end;) {
    const next = text.indexOf('\n', start);
    const lineEnd = next === -1 || next > end ? end : next;
    const line = readLine(text, start, lineEnd);
    if (line === null) return null;
    lines.push(line);
    start = lineEnd + 1;
  }
  return lines;
}

/** Blanks by twos, a dash or none, a key, a colon, and a value or nothing. */
function readLine(text: string, start: number, end: number): SubsetLine | null {
  let at = start;
  while (text.charCodeAt(at) === BLANK) at += 1;
  if ((at - start) % 2 !== 0) return null;
  const isItem = text.startsWith('- ', at);
  if (isItem) at += 2;
  const colon = text.indexOf(':', at);
  if (colon === -1 || colon >= end) return null;
  const key = knownKey(text.slice(at, colon));
  if (key === null) return null;
  const indent = at - start;
  if (colon + 1 === end) return { indent, isItem, key, value: '', at };
  const value = text.slice(colon + 2, end);
  if (text.charCodeAt(colon + 1) !== BLANK || isBlankAt(text, colon + 2, end)) return null;
  return { indent, isItem, key, value, at };
}

/** Whether a blank stands there, or nothing any more. */
function isBlankAt(text: string, at: number, end: number): boolean {
  if (at === end) return true;
  const code = text.charCodeAt(at);
  // What nearly every value begins with is sooner seen to be no blank.
  if ((code > BLANK && code <= LAST_ASCII) || (code >= FIRST_HAN && code <= LAST_HAN)) return false;
  return /\s/.test(text.charAt(at));
}

/** Declarations have a few dozen keys between them. */
const MOST_KEYS = 1000;
const KEYS = new Map<string, string>();

/** A key seen before need not be looked at again. */
function knownKey(key: string): string | null {
  const known = KEYS.get(key);
  if (known !== undefined) return known;
  if (!KEY.test(key)) return null;
  if (KEYS.size < MOST_KEYS) KEYS.set(key, key);
  return key;
}
