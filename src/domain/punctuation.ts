/** A slip of punctuation, with the characters around it. */
export interface PunctuationSlip {
  readonly kind: 'collision' | 'blank' | 'dangling';
  readonly printed: string;
}

/** Two marks in a row that exclude each other: `，；`, `；。`, `。。`; blanks between do not help. */
const COLLISION = /[，,、；;：:。]\s*[，,、；;：:。]/gu;
const BLANKS = /[ \t\u3000]+/gu;
const HAN = /\p{Script=Han}/u;
/** No slip is found within a text without one of these; no Han character is ASCII, or among these marks. */
const POSSIBLE =
  /[，,、；;：:。]\s*[，,、；;：:。]|[ \t\u3000](?<![\0-\x7f，、；：。）”》].)[ \t\u3000]*[^\0-\x7f]/;
const POSSIBLE_END = /[，,、；;：:]\s*$/m;
/** Of nearly all texts. */
const NONE: readonly PunctuationSlip[] = [];
/** Titles may list several issuing offices with a blank between them. */
const TITLE = /《[^《》]*》/gu;
const CONTEXT = 6;

/** Marks that collide and blanks between two Han characters (outside titles 《…》). */
export function slipsWithin(text: string): readonly PunctuationSlip[] {
  if (!POSSIBLE.test(text)) return NONE;
  return [
    ...[...text.matchAll(COLLISION)].map(({ index, 0: marks }) =>
      slip('collision', text, index, index + marks.length),
    ),
    ...[...withoutTitles(text).matchAll(BLANKS)]
      .filter(({ index, 0: blanks }) => isBetweenHan(text, index, index + blanks.length))
      .map(({ index, 0: blanks }) => slip('blank', text, index - 1, index + blanks.length + 1)),
  ];
}

/** Whether there may be a slip within any of these lines: in nearly all there is none. */
export function mayHaveSlips(lines: string): boolean {
  return POSSIBLE.test(lines);
}

/** Whether any of these lines may end as if more were to come. */
export function mayDangle(lines: string): boolean {
  return POSSIBLE_END.test(lines);
}

function isBetweenHan(text: string, from: number, to: number): boolean {
  return HAN.test(text.charAt(from - 1)) && HAN.test(text.charAt(to));
}

/**
 * A text that ends as if more were to come.
 * @param final nothing follows: a cell, or the last paragraph of a section. Otherwise `；` and `：` may end it.
 */
export function danglingEnd(text: string, final: boolean): PunctuationSlip | null {
  const trimmed = text.trimEnd();
  const ends = final ? '，,、；;：:' : '，,、';
  if (trimmed === '' || !ends.includes(trimmed.charAt(trimmed.length - 1))) return null;
  return slip('dangling', text, trimmed.length - 1, trimmed.length);
}

function slip(
  kind: PunctuationSlip['kind'],
  text: string,
  from: number,
  to: number,
): PunctuationSlip {
  return { kind, printed: text.slice(Math.max(0, from - CONTEXT), to + CONTEXT).trim() };
}

/** Blanked out at the same length, so that offsets stay true. */
function withoutTitles(text: string): string {
  return text.replace(TITLE, (title) => '·'.repeat(title.length));
}
