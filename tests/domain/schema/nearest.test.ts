import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/domain/schema/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['联系电活', ['联系人', '联系电话'], '联系电话'],
    ['总目标', ['项目概况', '项目总目标'], '项目总目标'],
    ['justise', ['finance', 'justice'], 'justice'],
    ['金額', ['明细', '金额'], '金额'],
    ['項目名稱', ['项目属性', '项目名称'], '项目名称'],
  ])('to %s is found', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it.each([
    ['传真', ['用途', '联系人']],
    ['备注', ['项目名称', '联系电话']],
    ['', ['甲', '乙丙']],
    ['甲', []],
  ])('to %s is nothing where nothing is near', (word, candidates) => {
    expect(nearest(word, candidates)).toBeNull();
  });

  it('is the first of several that are as near', () => {
    expect(nearest('项目金额', ['项目总额', '项目全额'])).toBe('项目总额');
  });

  it('is found in a long list of long names without delay', () => {
    const names = Array.from(
      { length: 2000 },
      (_, index) => `${'指标名称'.repeat(10)}${String(index)}`,
    );
    expect(nearest(`${'指标名称'.repeat(10)}1999`, names)).toBe(names[1999]);
  });
});
