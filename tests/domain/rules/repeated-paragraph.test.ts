import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWidth, withoutBlanks } from '../../../src/domain/characters.ts';
import { leadingMark } from '../../../src/domain/numbering.ts';
import { repeatedParagraph } from '../../../src/domain/rules/repeated-paragraph.ts';
import { paragraphs } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

function annualGoal(...texts: string[]) {
  return checksOf(repeatedParagraph, { sections: { annualGoal: paragraphs(texts) } });
}

it('passes different paragraphs', () => {
  expect(
    annualGoal('（一）召开法律顾问座谈会至少1次；', '（二）召开法律顾问研讨会至少1次；'),
  ).toEqual([]);
});

it('fails the same words under another number and another closing mark', () => {
  expect(
    annualGoal('2、召开法律顾问座谈会至少1次；', '(一)召开法律顾问座谈会至少1次。'),
  ).toMatchObject([{ status: 'failed', anchor: 'p-2', related: [{ anchor: 'p-1' }] }]);
});

it('lets short headings recur', () => {
  expect(annualGoal('1、业务计划：', '2、业务计划：')).toEqual([]);
});

it('does not take figures for numbering', () => {
  expect(annualGoal('12件案件按期办结并归档备查', '15件案件按期办结并归档备查')).toEqual([]);
});

it('lets the plan and the goals say the same', () => {
  const text = paragraphs(['专职调解员调解案件每年平均不少于16件。']);
  expect(checksOf(repeatedParagraph, { sections: { plan: text, annualGoal: text } })).toEqual([]);
});

/** What of a paragraph is compared, by the words of the rule's description. */
function comparedOf(text: string): string {
  const unnumbered = foldWidth(text)
    .trimStart()
    .slice(leadingMark(text)?.printed.length ?? 0);
  return withoutBlanks(unnumbered).replace(/[;,.:。；，、：]+$/, '');
}

it('finds whatever comparing every paragraph with all before it finds', () => {
  const parts = [
    fc.constantFrom('', '1、', '（一）', '2. ', '　1.'),
    fc.constantFrom('甲乙丙丁', '甲乙　丙丁', '甲乙丙', '3、甲乙丙丁', ''),
    fc.constantFrom('戊己庚辛', '戊己 庚辛', '戊己，庚辛', '庚辛'),
    fc.constantFrom('', '；', '。 ', ',，'),
  ];
  const text = fc.tuple(...parts);
  let repeated = 0;
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (all) => {
      const texts = all.map((words) => words.join(''));
      const keys = texts.map(comparedOf);
      const expected = keys.flatMap((key, at) =>
        key.length >= 8 && keys.indexOf(key) < at ? [`p-${String(at + 1)}`] : [],
      );
      repeated += expected.length;
      expect(annualGoal(...texts).map(({ anchor }) => anchor)).toEqual(expected);
    }),
    { numRuns: 1500, seed: 1 },
  );
  expect(repeated).toBeGreaterThan(20);
});
