import { expect, it } from 'vitest';
import { costItemsSum } from '../../../src/domain/rules/cost-items-sum.ts';
import { amount, costItemRow } from '../../fixtures/declaration.ts';
import { checksOf, statuses } from '../../fixtures/run-rule.ts';

it('passes where the items add up, and shows every term', () => {
  const [check] = checksOf(costItemsSum, { totalAmount: amount('10.00') });
  expect(check?.status).toBe('passed');
  expect(check?.equation).toEqual({
    words: '各条明细金额之和 = 项目总金额',
    figures: '6 + 4 = 10.00',
    stated: '10.00',
    computed: '10.00',
    difference: '0.00',
    unit: '万元',
  });
});

it('fails by a single 分, at the total', () => {
  const [check] = checksOf(costItemsSum, { totalAmount: amount('10.000001') });
  expect(check).toMatchObject({
    status: 'failed',
    field: { label: '项目总金额' },
    anchor: 'field-totalAmount',
    equation: { difference: '+0.000001' },
  });
});

it('adds decimals exactly where floats would not', () => {
  const costItems = [costItemRow('甲', '0.1'), costItemRow('乙', '0.2')];
  expect(statuses(checksOf(costItemsSum, { costItems, totalAmount: amount('0.3') }))).toEqual([
    'passed',
  ]);
});

it('abbreviates a sum of more than forty terms and says how many there are', () => {
  const costItems = Array.from({ length: 41 }, (_, index) => costItemRow(`明细${index}`, '1'));
  const [check] = checksOf(costItemsSum, { costItems, totalAmount: amount('41') });
  expect(check?.equation?.figures).toBe('1 + 1 + … + 1（共 41 项） = 41.00');
});
