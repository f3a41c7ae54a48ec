import { expect, it } from 'vitest';
import { fundingSum } from '../../../src/domain/rules/funding-sum.ts';
import { amount } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

it('passes with blank sources counting as nothing', () => {
  const [check] = checksOf(fundingSum);
  expect(check).toMatchObject({ status: 'passed', equation: { figures: '10 = 10.00' } });
});

it('shows a printed 0 among the terms, but not a blank', () => {
  const [check] = checksOf(fundingSum, { funding: { otherIncome: amount('0') } });
  expect(check?.equation?.figures).toBe('10 + 0 = 10.00');
});

it('fails where a source is missing, with the difference', () => {
  const [check] = checksOf(fundingSum, { funding: { specialAppropriation: amount('8') } });
  expect(check).toMatchObject({
    status: 'failed',
    anchor: 'field-funding-total',
    equation: { stated: '10', computed: '8.00', difference: '+2.00' },
  });
});

it('cannot compare with a blank total', () => {
  expect(checksOf(fundingSum, { funding: { total: null } })[0]?.status).toBe('undefined');
});
