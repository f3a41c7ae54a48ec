import { expect, it } from 'vitest';
import { requiredLevel1 } from '../../../src/domain/rules/required-level1.ts';
import { indicatorRow } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

it('passes where every required group has an indicator', () => {
  expect(checksOf(requiredLevel1)).toEqual([]);
});

it('fails once for every required group without one', () => {
  const messages = checksOf(requiredLevel1, { indicators: [] }).map(({ message }) => message);
  expect(messages).toEqual([
    '表式要求“投入与目标管理”下至少有一个指标，表上一个也没有。',
    '表式要求“产出目标”下至少有一个指标，表上一个也没有。',
  ]);
});

it('does not ask for a group that may be left out', () => {
  const indicators = [
    indicatorRow('预算执行率', '≥90%', { level1: '投入与目标管理' }),
    indicatorRow('次数', '2次', { level1: '产出目标' }),
  ];
  expect(checksOf(requiredLevel1, { indicators })).toEqual([]);
});

it('says nothing of an edition it does not know', () => {
  expect(checksOf(requiredLevel1, { edition: 'unknown', indicators: [] })).toEqual([]);
});
