import { expect, it } from 'vitest';
import { purposeArithmetic } from '../../../src/domain/rules/purpose-arithmetic.ts';
import { costItemRow, paragraphs } from '../../fixtures/declaration.ts';
import { checksOf, statuses } from '../../fixtures/run-rule.ts';

function check(printed: string, purpose: string) {
  return checksOf(purposeArithmetic, { costItems: [costItemRow('送温暖', printed, purpose)] });
}

it('passes where the product is the amount, in 万元', () => {
  expect(check('7.5', '开展送温暖活动（250人×300元）')).toMatchObject([
    { status: 'passed', anchor: 'cost-送温暖', equation: { figures: '250人×300元 = 7.50 万元' } },
  ]);
});

it('fails where it is not, with the difference', () => {
  expect(check('8', '开展送温暖活动（250人×300元）')).toMatchObject([
    { status: 'failed', equation: { stated: '8', computed: '7.50', difference: '+0.50' } },
  ]);
});

it('reads every sign of multiplication, several factors, units per unit and thousands', () => {
  for (const product of [
    '250人*300元',
    '250人x300元',
    '250 × 300元',
    '300元/人×250人',
    '25人×300元/人·次×10次',
    '１,250人×60元',
    '0.03万元×250人',
  ]) {
    expect(statuses(check('7.5', product)), product).toEqual(['passed']);
  }
});

it('adds several products', () => {
  expect(statuses(check('3', '100人×200元、50人×200元'))).toEqual(['passed']);
});

it('does not judge where other spending stands beside the product', () => {
  expect(statuses(check('8', '慰问250人×300元等'))).toEqual(['undefined']);
  expect(statuses(check('8', '慰问250人×300元，资料费5000元'))).toEqual(['undefined']);
});

it('leaves products without money alone', () => {
  expect(check('8', '培训115人×2天')).toEqual([]);
  expect(check('8', '培训费115人2天')).toEqual([]);
});

it('compares a product with the total that stands beside it, also in prose', () => {
  const prose = (text: string) =>
    statuses(checksOf(purposeArithmetic, { sections: { overview: paragraphs([text]) } }));
  expect(prose('慰问250人×300元=75000元。')).toEqual(['passed']);
  expect(prose('慰问250人×300元，共8万元。')).toEqual(['failed']);
  expect(prose('慰问250人×300元。')).toEqual([]);
});

it('does not hold a common total against the last product alone', () => {
  const text = '100人×200元+50人×100元=25000元，甲10人×100元、乙20人×100元，共3000元';
  expect(checksOf(purposeArithmetic, { sections: { overview: paragraphs([text]) } })).toEqual([]);
});
