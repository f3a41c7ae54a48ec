import { expect, it } from 'vitest';
import { annualWithinTotal } from '../../../src/domain/rules/annual-within-total.ts';
import { amount } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

it('passes where the year takes a part', () => {
  const [check] = checksOf(annualWithinTotal, { annualAmount: amount('3') });
  expect(check).toMatchObject({
    status: 'passed',
    equation: { figures: '3 ≤ 10.00', difference: null },
  });
});

it('passes where the year takes all', () => {
  expect(checksOf(annualWithinTotal)[0]?.status).toBe('passed');
});

it('fails where the year takes more than the whole', () => {
  const [check] = checksOf(annualWithinTotal, { annualAmount: amount('10.01') });
  expect(check).toMatchObject({
    status: 'failed',
    anchor: 'field-annualAmount',
    equation: { figures: '10.01 > 10.00', difference: '+0.01' },
  });
});
