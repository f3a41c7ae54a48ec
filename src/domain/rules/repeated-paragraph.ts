import { withoutBlanks } from '../characters.ts';
import { leadingMark } from '../numbering.ts';
import { paragraphsOf } from '../passage.ts';
import type { Paragraph } from '../passage.ts';
import { repetitions } from '../repetition.ts';
import type { LocalRule } from '../rule.ts';

/** Shorter texts (`财务计划：`) are headings, which may well recur. */
const SHORTEST = 8;
const BLANK = /\s/;
const CLOSING = ';,.:。；，、：';

export const repeatedParagraph: LocalRule = {
  id: 'repeated-paragraph',
  name: '段落重复',
  kind: '文字',
  severity: 'warning',
  scope: 'local',
  doc: '同一栏里，去掉编号和末尾标点后一字不差的两段话，多半是复制时留下的。计划和目标是两栏，互相重复不算。',
  basis: '文字通例。',
  example: {
    passes: '“（一）召开座谈会至少1次；”只写一次。',
    fails: '年度绩效目标里，“（一）召开座谈会至少1次；”写了两次。',
  },
  hint: '对照原表，看是否重复录入。原表如此的，照录，并在勘注里说明（字段写该栏名称，原文写这段话）。',
  check: (declaration) => {
    return repetitions(withSharedEnding(paragraphsOf(declaration)), keyOf).map(
      ({ entry, first }) => ({
        status: 'failed',
        field: entry.field,
        anchor: entry.anchor,
        message: `${entry.field.label}里这段话应只写一次，前面已有相同的一段：“${entry.text}”`,
        related: [{ declaration: declaration.id, anchor: first.anchor, text: first.text }],
      }),
    );
  },
};

/** How much of a paragraph's end is looked at before all of it is. */
const ENDING = 4;

/**
 * Paragraphs that end as another does. What is said again ends as it did the first time, and few
 * paragraphs end alike: the others need not be brought into the form in which they are compared.
 */
function withSharedEnding(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const endings = paragraphs.map(({ folded }) => endingOf(folded));
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const ending of endings) (once.has(ending) ? shared : once).add(ending);
  if (shared.size === 0) return [];
  return paragraphs.filter((_, index) => shared.has(endings[index] ?? ''));
}

/** The last characters that count, the last one first. */
function endingOf(text: string): string {
  let ending = '';
  for (let at = text.length - 1; at >= 0 && ending.length < ENDING; at -= 1) {
    const character = text.charAt(at);
    const counts = !BLANK.test(character) && !(ending === '' && CLOSING.includes(character));
    if (counts) ending += character;
  }
  return ending;
}

function keyOf({ section, text, folded }: Paragraph): string | null {
  const number = leadingMark(text, folded);
  const unnumbered = number ? folded.trimStart().slice(number.printed.length) : folded;
  const plain = withoutClosing(withoutBlanks(unnumbered));
  // A character takes at most two units.
  const isShort = plain.length < 2 * SHORTEST && [...plain].length < SHORTEST;
  return isShort ? null : `${section} ${plain}`;
}

function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
