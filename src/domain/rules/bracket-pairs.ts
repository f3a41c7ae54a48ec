import { isSurelyPaired } from '../bracket-lines.ts';
import { unpairedBrackets } from '../brackets.ts';
import { cellLines, cellsOf, paragraphLines, paragraphsOf, titleOf } from '../passage.ts';
import type { Passage } from '../passage.ts';
import type { Check, LocalRule } from '../rule.ts';

/** Characters shown on either side of a lone bracket. */
const CONTEXT = 8;

/** Of nearly all passages. */
const NONE: readonly Check[] = [];

export const bracketPairs: LocalRule = {
  id: 'bracket-pairs',
  name: '括号配对',
  kind: '文字',
  severity: 'note',
  scope: 'local',
  doc: '括号、书名号、引号应当成对。只有一半，可能是漏了字，也可能是文字在单元格里被截断。',
  basis: '《标点符号用法》（GB/T 15834-2011）。',
  example: {
    passes: '《中华人民共和国人民调解法》（试行）',
    fails: '《中华人民共和国人民调解法（试行）',
  },
  hint: '对照原表，看是否漏录。原表如此的，照录，并在勘注里说明（字段写所在栏目，原文写那一处文字）。',
  check: (declaration) => [
    ...check(titleOf(declaration)),
    ...(isSurelyPaired(paragraphLines(declaration)) ? [] : paragraphsOf(declaration)).flatMap(
      check,
    ),
    ...(isSurelyPaired(cellLines(declaration)) ? [] : cellsOf(declaration)).flatMap(check),
  ],
};

function check({ field, anchor, text }: Passage): readonly Check[] {
  const lone = unpairedBrackets(text);
  if (lone.length === 0) return NONE;
  const places = lone.map(({ offset, printed }) => {
    const around = text.slice(Math.max(0, offset - CONTEXT), offset + 1 + CONTEXT);
    return `“${printed}”（在“${around}”处）`;
  });
  const message = `${field.label}里的括号、引号应当成对，这里只有一半：${places.join('、')}。`;
  return [{ status: 'failed', field, anchor, message }];
}
