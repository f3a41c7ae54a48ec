import { foldWidth } from './characters.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
  '<': '>',
};
const OPENERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
/** Code of a sign, of either width → the sign as `foldWidth` gives it. */
const SIGNS: ReadonlyMap<number, string> = new Map(
  [...Object.entries(PAIRS).flat(), ...'（）［］｛｝＜＞'].map((sign) => [
    sign.charCodeAt(0),
    foldWidth(sign),
  ]),
);

/** A bracket or quotation mark without its partner. */
export interface UnpairedBracket {
  readonly offset: number;
  /** As printed. */
  readonly printed: string;
}

/**
 * Brackets and quotation marks whose partner is missing, in the order they stand.
 * Both widths of a round bracket pair with each other; `<90%` and `a > b` are signs, not brackets;
 * the `)` of an enumeration `1）` and a lone ’ (apostrophe) have no partner.
 */
export function unpairedBrackets(text: string): readonly UnpairedBracket[] {
  const open: { offset: number; sign: string }[] = [];
  const lone: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const sign = signAt(text, offset);
    if (sign === undefined) continue;
    if (sign in PAIRS && opens(sign, text, offset)) open.push({ offset, sign });
    const opener = OPENERS.get(sign);
    if (opener === undefined) continue;
    if (open.at(-1)?.sign === opener) {
      open.pop();
      continue;
    }
    const depth = open.findLastIndex((entry) => entry.sign === opener);
    if (depth >= 0) {
      const [, ...within] = open.splice(depth);
      lone.push(...within.map((entry) => entry.offset));
    } else if (closes(sign, text, offset)) lone.push(offset);
  }
  if (lone.length === 0 && open.length === 0) return [];
  return [...lone, ...open.map(({ offset }) => offset)]
    .sort((a, b) => a - b)
    .map((offset) => ({ offset, printed: text.charAt(offset) }));
}

function signAt(text: string, offset: number): string | undefined {
  const code = text.charCodeAt(offset);
  // Most characters are Han, and sooner known as such than not found among the signs.
  return code >= 0x4e00 && code <= 0x9fff ? undefined : SIGNS.get(code);
}

/** `<` before a Han character or a title opens; before a figure it means “smaller than”. */
function opens(sign: string, text: string, offset: number): boolean {
  if (sign !== '<') return true;
  return /^<[\p{Script=Han}《“]/u.test(foldWidth(text.slice(offset, offset + 3)));
}

function closes(sign: string, text: string, offset: number): boolean {
  if (sign === '’') return false;
  const before = foldWidth(text.slice(Math.max(0, offset - 3), offset + 1));
  if (sign === '>') return /[》”]>$/u.test(before);
  return !(sign === ')' && /(?:^|[:;。,，；：\s])[0-9a-zA-Z]{1,2}\)$/u.test(before));
}
