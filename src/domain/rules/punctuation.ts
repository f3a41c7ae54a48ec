import { cellLines, cellsOf, paragraphLines, paragraphsOf, titleOf } from '../passage.ts';
import type { Paragraph, Passage } from '../passage.ts';
import { danglingEnd, mayDangle, mayHaveSlips, slipsWithin } from '../punctuation.ts';
import type { PunctuationSlip } from '../punctuation.ts';
import type { Check, LocalRule } from '../rule.ts';

const MEANING: Readonly<Record<PunctuationSlip['kind'], string>> = {
  collision: '标点相连',
  blank: '汉字之间多了空格',
  dangling: '结尾的标点像是没有说完',
};

/** Of nearly all passages. */
const NONE: readonly Check[] = [];

export const punctuation: LocalRule = {
  id: 'punctuation',
  name: '标点',
  kind: '文字',
  severity: 'note',
  scope: 'local',
  doc: '两个点号连在一起（“，；”“；。”“。。”）、一段话以逗号或顿号结尾、汉字之间多出空格，多半是改动时留下的。不影响意思，只作提示。书名号里并列的发文单位之间可以有空格，不提示。',
  basis: '《标点符号用法》（GB/T 15834-2011）。',
  example: {
    passes: '提供培训授课2课时以上；',
    fails: '提供培训授课2课时以上；。',
  },
  hint: '对照原表，看是否错录。原表如此的，照录；需要时在勘注里说明（字段写所在栏目，原文写那一处文字）。',
  check: (declaration) => [
    ...paragraphsOf(declaration).flatMap(
      mayHaveSlips(paragraphLines(declaration)) ? checkParagraph : checkEnd,
    ),
    ...checkCell(titleOf(declaration)),
    ...(isSurelyWithout(cellLines(declaration)) ? [] : cellsOf(declaration)).flatMap(checkCell),
  ],
};

function isSurelyWithout(cells: string): boolean {
  return !mayHaveSlips(cells) && !mayDangle(cells);
}

function checkParagraph(paragraph: Paragraph): readonly Check[] {
  return check(paragraph, slipsWithin(paragraph.text), paragraph.last);
}

/** Of a paragraph that has no slip within. */
function checkEnd(paragraph: Paragraph): readonly Check[] {
  return check(paragraph, [], paragraph.last);
}

function checkCell(cell: Passage): readonly Check[] {
  return check(cell, slipsWithin(cell.text), true);
}

function check(
  { field, anchor, text }: Passage,
  within: readonly PunctuationSlip[],
  final: boolean,
): readonly Check[] {
  const end = danglingEnd(text, final);
  if (within.length === 0 && !end) return NONE;
  const slips = end ? [...within, end] : within;
  const places = slips.map(({ kind, printed }) => `“${printed}”${MEANING[kind]}`).join('；');
  return [{ status: 'failed', field, anchor, message: `${field.label}：${places}。` }];
}
