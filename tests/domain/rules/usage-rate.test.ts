import { expect, it } from 'vitest';
import { usageRate } from '../../../src/domain/rules/usage-rate.ts';
import { amount, percentage } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

function check(budgeted: string, used: string, rate: string) {
  return checksOf(usageRate, {
    previousYear: { budgeted: amount(budgeted), used: amount(used), usageRate: percentage(rate) },
  })[0];
}

it('compares at the printed precision', () => {
  expect(check('157.98', '157.67', '99.8')?.status).toBe('passed');
  expect(check('157.98', '157.67', '99.80')?.status).toBe('passed');
  expect(check('157.98', '157.67', '99.81')?.status).toBe('failed');
});

it('rounds halves up', () => {
  expect(check('8', '1', '12.5')?.status).toBe('passed');
  expect(check('8', '1', '13')?.status).toBe('passed');
});

it('fails with the figures a citizen can recompute', () => {
  expect(check('48', '28.16', '85.67')).toMatchObject({
    status: 'failed',
    anchor: 'field-usageRate',
    equation: {
      figures: '28.16 ÷ 48 × 100 = 58.67',
      stated: '85.67',
      computed: '58.67',
      difference: '+27.00',
      unit: '%',
    },
  });
});

it('says so where cutting off instead of rounding explains the figure', () => {
  expect(check('48', '28.16', '58.66')?.message).toContain('直接舍去');
  expect(check('48', '28.16', '58.65')?.message).not.toContain('直接舍去');
});

it('calls 0 ÷ 0 undefined, not 0', () => {
  expect(check('0.00', '0.00', '0.00')).toMatchObject({ status: 'undefined' });
});

it('calls money used without a budget undefined and says so', () => {
  expect(check('0', '5', '100')?.message).toContain('却使用了 5 万元');
});

it('cannot judge a blank', () => {
  const [blank] = checksOf(usageRate, { previousYear: { usageRate: null } });
  expect(blank?.status).toBe('undefined');
});
