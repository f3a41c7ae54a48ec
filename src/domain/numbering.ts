import { foldWidth } from './characters.ts';

/** How a number is written. Brackets of either width are one style. */
export type NumberStyle = '一、' | '（一）' | '1、' | '1.' | '（1）' | '1）' | '①' | '一是';

/** One printed number of an enumeration. */
export interface NumberMark {
  readonly style: NumberStyle;
  readonly value: number;
  /** As printed: `（一）`. */
  readonly printed: string;
  /** At the start of the paragraph, not within a sentence. */
  readonly leading: boolean;
  /** Surely a number of an enumeration; `8、` within a sentence may also belong to `8、9月份`. */
  readonly certain: boolean;
}

interface Form {
  readonly style: NumberStyle;
  readonly pattern: RegExp;
  readonly certain: boolean;
}

const HAN_DIGITS = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** On text of folded width. Dates, lists of dates and quantities are kept out: `8、9月份`, `1.5元`. */
const FORMS: readonly Form[] = [
  { style: '（一）', pattern: /\(([一二三四五六七八九十]{1,3})\)/uy, certain: true },
  { style: '（1）', pattern: /\((\d{1,2})\)/uy, certain: true },
  { style: '①', pattern: /([①-⑳])/uy, certain: true },
  { style: '一是', pattern: /([一二三四五六七八九十]{1,3})是/uy, certain: true },
  {
    style: '一、',
    pattern: /([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]+[、级])/uy,
    certain: false,
  },
  { style: '1、', pattern: /(\d{1,2})、(?!\s*\d{1,2}\s*[月日年号、-])/uy, certain: false },
  { style: '1.', pattern: /(\d{1,2})\.(?!\d)/uy, certain: false },
  { style: '1）', pattern: /(\d{1,2})\)/uy, certain: false },
];
/** The forms that may begin with a character; most characters begin none. */
const FORMS_BY_BEGINNING: ReadonlyMap<string, readonly Form[]> = new Map(
  [...`(0123456789十${HAN_DIGITS}${CIRCLED}`].map((beginning) => [
    beginning,
    FORMS.filter(({ style }) => kindOf(style.charAt(0)) === kindOf(beginning)),
  ]),
);

function kindOf(beginning: string): string {
  if (/[（(]/u.test(beginning)) return '(';
  return /\d/u.test(beginning) ? '1' : CIRCLED.includes(beginning) ? '①' : '一';
}

/** More than enough for blanks, the number, and what must not follow it. */
const LONGEST_LEAD = 24;
/** What a number can begin with, where a clause begins. */
const BEGINNING = /[(\d①-⑳一二三四五六七八九十](?<=(?:^|[:;。，,；：\s]).)/g;

/**
 * Every number of an enumeration in a paragraph, in order: at its start, and where a clause begins.
 * @param folded the text as `foldWidth` gives it, where that is known.
 */
export function numberMarks(text: string, folded = foldWidth(text)): readonly NumberMark[] {
  const marks: NumberMark[] = [];
  for (let next = 0; ;) {
    BEGINNING.lastIndex = next;
    let at = BEGINNING.exec(folded)?.index;
    if (at === undefined) return marks;
    next = at + 1;
    // Right behind a number there may be another: （一）1.
    for (let found = markAt(folded, at); found; found = markAt(folded, at)) {
      const leading = at === 0 || folded.slice(0, at).trim() === '';
      marks.push({ ...found.mark, printed: text.slice(at, found.end), leading });
      at = next = found.end;
    }
  }
}

/** The number a paragraph begins with. */
export function leadingMark(
  text: string,
  folded = foldWidth(text),
): Pick<NumberMark, 'style' | 'value' | 'printed'> | null {
  const lead = folded.slice(0, LONGEST_LEAD);
  const start = lead.search(/\S/u);
  const found = start < 0 ? null : markAt(lead, start);
  return found && { ...found.mark, printed: text.slice(start, found.end) };
}

function markAt(
  folded: string,
  at: number,
): { end: number; mark: Pick<NumberMark, 'style' | 'value' | 'certain'> } | null {
  for (const { style, pattern, certain } of FORMS_BY_BEGINNING.get(folded.charAt(at)) ?? []) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    const value = match ? valueOf(match[1] ?? '') : 0;
    if (value > 0) return { end: pattern.lastIndex, mark: { style, value, certain } };
  }
  return null;
}

/** `12`, `十二`, `二十`, `⑫` → 12, 12, 20, 12; 0 for what is no number. */
function valueOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  if (CIRCLED.includes(printed)) return CIRCLED.indexOf(printed) + 1;
  const [, tens = '', ten = '', ones = ''] = /^(.?)(十)(.?)$/u.exec(printed) ?? [];
  if (ten === '') return HAN_DIGITS.indexOf(printed) + 1;
  const digit = (character: string): number => HAN_DIGITS.indexOf(character) + 1;
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
