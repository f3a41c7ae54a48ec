import { expect, it } from 'vitest';
import { targetWithoutOperator } from '../../../src/domain/rules/target-without-operator.ts';
import { indicatorRow } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

function checks(name: string, target: string) {
  return checksOf(targetWithoutOperator, { indicators: [indicatorRow(name, target)] });
}

it('passes a bound, in signs or in words', () => {
  expect(checks('再犯罪率', '≤0.1%')).toEqual([]);
  expect(checks('再犯罪率', '不超过0.1%')).toEqual([]);
});

it('notes a bare figure for what should be small', () => {
  expect(checks('再犯罪率', '0.1%')).toMatchObject([{ status: 'failed', anchor: 'ind-再犯罪率' }]);
});

it('takes 0 as clear', () => {
  expect(checks('败诉率', '0')).toEqual([]);
});

it('leaves figures for what should be large alone', () => {
  expect(checks('合格率', '95%')).toEqual([]);
});
