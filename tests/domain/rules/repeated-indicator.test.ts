import { expect, it } from 'vitest';
import { repeatedIndicator } from '../../../src/domain/rules/repeated-indicator.ts';
import { indicatorRow } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

it('passes where every name stands once', () => {
  expect(checksOf(repeatedIndicator)).toEqual([]);
});

it('fails the second row and leads to the first', () => {
  const indicators = [
    indicatorRow('培训次数', '2次'),
    indicatorRow('培训 次数', '3次', { id: 'second', level2: '质量' }),
  ];
  expect(checksOf(repeatedIndicator, { indicators })).toMatchObject([
    { status: 'failed', anchor: 'second', related: [{ anchor: 'ind-培训次数' }] },
  ]);
});
