import { expect, it } from 'vitest';
import { fundingEqualsTotal } from '../../../src/domain/rules/funding-equals-total.ts';
import { amount } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

it('compares values, so that 148 equals 148.00', () => {
  const [check] = checksOf(fundingEqualsTotal, {
    totalAmount: amount('148.00'),
    funding: { total: amount('148') },
  });
  expect(check).toMatchObject({ status: 'passed', equation: { figures: '148 = 148.00' } });
});

it('fails where the two differ', () => {
  const [check] = checksOf(fundingEqualsTotal, { funding: { total: amount('9.5') } });
  expect(check).toMatchObject({
    status: 'failed',
    equation: { figures: '9.5 ≠ 10.00', difference: '-0.50' },
  });
});

it('cannot compare a blank total', () => {
  expect(checksOf(fundingEqualsTotal, { funding: { total: null } })[0]?.status).toBe('undefined');
});
