import { expect, it } from 'vitest';
import { costTotal, fundingTotal } from '../../../src/components/DeclareForm/model/totals.ts';
import type { Entries } from '../../../src/components/DeclareForm/model/names.ts';
import { filledIn } from './settings.ts';

const amounts = (...values: string[]): Entries =>
  values.map((value) => ['项目概算/*/金额', value] as const);

it('sums cost items exactly and compares them with 项目总金额', () => {
  const entries: Entries = [...amounts('0.1', '0.2', '1.000001'), ['项目总金额', '1.30']];
  expect(costTotal(entries)).toEqual({
    sum: '1.300001',
    unread: 0,
    against: [{ label: '项目总金额', stated: '1.30', difference: '+0.000001' }],
  });
});

it('counts amounts that cannot be read, and leaves blank ones out', () => {
  expect(costTotal(amounts('1', '', '一'))).toEqual({ sum: '1.00', unread: 1, against: [] });
});

it('compares the ten sources with 项目资金总额 and 项目总金额', () => {
  const { sum, against } = fundingTotal(filledIn());
  expect(against.map(({ label, difference }) => [label, difference])).toEqual([
    ['项目资金总额', '0.00'],
    ['项目总金额', '0.00'],
  ]);
  expect(Number(sum)).toBeGreaterThan(0);
});
