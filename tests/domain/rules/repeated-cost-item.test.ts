import { expect, it } from 'vitest';
import { repeatedCostItem } from '../../../src/domain/rules/repeated-cost-item.ts';
import { costItemRow } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

it('passes where every item has its own name', () => {
  expect(checksOf(repeatedCostItem)).toEqual([]);
});

it('fails every further item of a name', () => {
  const costItems = [
    costItemRow('培训费', '6'),
    costItemRow('培训费', '4'),
    costItemRow('培训费', '1'),
  ];
  const checks = checksOf(repeatedCostItem, { costItems });
  expect(checks).toHaveLength(2);
  expect(checks[0]).toMatchObject({ field: { label: '明细', costItem: '培训费' } });
});
