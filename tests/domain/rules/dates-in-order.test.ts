import { expect, it } from 'vitest';
import { datesInOrder } from '../../../src/domain/rules/dates-in-order.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

it('passes where the end follows the start', () => {
  expect(checksOf(datesInOrder)[0]?.status).toBe('passed');
});

it('passes for a project of one day', () => {
  const day = { startDate: '2020-05-01', endDate: '2020-05-01' };
  expect(checksOf(datesInOrder, day)[0]?.status).toBe('passed');
});

it('fails where the end comes first', () => {
  const swapped = { startDate: '2020-12-31', endDate: '2020-01-01' };
  expect(checksOf(datesInOrder, swapped)[0]).toMatchObject({
    status: 'failed',
    anchor: 'field-endDate',
    equation: { figures: '2020-12-31 > 2020-01-01' },
  });
});
