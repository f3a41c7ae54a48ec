import { expect, it } from 'vitest';
import { datesWithinYear } from '../../../src/domain/rules/dates-within-year.ts';
import { amount } from '../../fixtures/declaration.ts';
import { checksOf, statuses } from '../../fixtures/run-rule.ts';

it('passes where both dates lie in the fiscal year', () => {
  expect(statuses(checksOf(datesWithinYear))).toEqual(['passed', 'passed']);
});

it('fails at the date that lies outside', () => {
  const checks = checksOf(datesWithinYear, { endDate: '2021-01-01' });
  expect(statuses(checks)).toEqual(['passed', 'failed']);
  expect(checks[1]?.anchor).toBe('field-endDate');
});

it('does not judge a project of several years', () => {
  const several = { annualAmount: amount('4'), endDate: '2022-12-31' };
  expect(checksOf(datesWithinYear, several)).toEqual([]);
});
