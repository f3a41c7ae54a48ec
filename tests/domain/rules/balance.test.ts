import { expect, it } from 'vitest';
import { balance } from '../../../src/domain/rules/balance.ts';
import { amount } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

it('passes where the rest is stated exactly', () => {
  expect(checksOf(balance)[0]).toMatchObject({
    status: 'passed',
    equation: { figures: '8.00 − 7.60 = 0.40' },
  });
});

it('fails where all was used and a rest is stated', () => {
  const all = amount('150.00');
  const [check] = checksOf(balance, { previousYear: { budgeted: all, used: all, balance: all } });
  expect(check).toMatchObject({
    status: 'failed',
    field: { label: '项目结余资金' },
    anchor: 'field-balance',
    equation: { stated: '150.00', computed: '0.00', difference: '+150.00' },
  });
});

it('expects a negative rest where more was used than budgeted', () => {
  const previousYear = { budgeted: amount('5'), used: amount('6'), balance: amount('-1') };
  expect(checksOf(balance, { previousYear })[0]?.status).toBe('passed');
});

it('cannot judge a blank', () => {
  expect(checksOf(balance, { previousYear: { used: null } })[0]?.status).toBe('undefined');
});
