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
const SIGNS = /[()[\]{}《》〈〉“”‘’「」『』【】〔〕<>]/g;
/** The same in either width; half of all texts have none. */
const ANY_SIGN = /[()[\]{}《》〈〉“”‘’「」『』【】〔〕<>（）［］｛｝＜＞]/;
const OPENERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

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
  if (!ANY_SIGN.test(text)) return [];
  const folded = foldWidth(text);
  const open: { offset: number; sign: string }[] = [];
  const lone: number[] = [];
  for (const { index: offset, 0: sign } of folded.matchAll(SIGNS)) {
    if (sign in PAIRS && opens(folded, offset)) open.push({ offset, sign });
    const opener = OPENERS.get(sign);
    if (opener === undefined) continue;
    if (open.at(-1)?.sign === opener) {
      open.pop();
      continue;
    }
    const depth = open.findLastIndex((entry) => entry.sign === opener);
    if (depth >= 0)
      lone.push(
        ...open
          .splice(depth)
          .slice(1)
          .map((entry) => entry.offset),
      );
    else if (closes(folded, offset)) lone.push(offset);
  }
  if (lone.length === 0 && open.length === 0) return [];
  return [...lone, ...open.map(({ offset }) => offset)]
    .sort((a, b) => a - b)
    .map((offset) => ({ offset, printed: text.charAt(offset) }));
}

/** `<` before a Han character or a title opens; before a figure it means “smaller than”. */
function opens(text: string, offset: number): boolean {
  if (text.charAt(offset) !== '<') return true;
  return /^<[\p{Script=Han}《“]/u.test(text.slice(offset, offset + 3));
}

function closes(text: string, offset: number): boolean {
  const sign = text.charAt(offset);
  if (sign === '’') return false;
  if (sign === '>') return /[》”]>$/u.test(text.slice(0, offset + 1));
  return !(
    sign === ')' && /(?:^|[:;。,，；：\s])[0-9a-zA-Z]{1,2}\)$/u.test(text.slice(0, offset + 1))
  );
}
