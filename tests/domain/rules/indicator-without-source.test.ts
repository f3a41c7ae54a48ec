import { expect, it } from 'vitest';
import { indicatorWithoutSource } from '../../../src/domain/rules/indicator-without-source.ts';
import { indicatorRow } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

it('passes where every row names its source', () => {
  expect(checksOf(indicatorWithoutSource)).toEqual([]);
});

it('fails a row whose source is blank', () => {
  const indicators = [
    indicatorRow('使用率', '100%', { source: null }),
    indicatorRow('次数', '2次'),
  ];
  expect(checksOf(indicatorWithoutSource, { indicators })).toMatchObject([
    { status: 'failed', field: { label: '来源', indicator: '使用率' }, anchor: 'ind-使用率' },
  ]);
});

it('takes a source of blanks only for none', () => {
  const indicators = [indicatorRow('使用率', '100%', { source: ' ' })];
  expect(checksOf(indicatorWithoutSource, { indicators })).toHaveLength(1);
});
