import { expect, it } from 'vitest';
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
