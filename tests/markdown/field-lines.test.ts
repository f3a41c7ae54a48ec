import { expect, it } from 'vitest';
import { fieldLines } from '../../src/markdown/field-lines.ts';

const TEXT = `---
表式: a
绩效指标:
  产出目标:
    数量:
      - 指标: 甲
        目标值: 1
      - 指标: 乙
资金来源:
  其他收入:
规则: [一, 二]
---

## 项目概况

一段

## 项目实施计划
`;

it('knows the field of every line', () => {
  const at = fieldLines(TEXT);
  const paths = TEXT.split('\n').map((_, index) => at(index + 1).join('/'));
  expect(paths.slice(0, 11)).toEqual([
    '',
    '表式',
    '绩效指标',
    '绩效指标/产出目标',
    '绩效指标/产出目标/数量',
    '绩效指标/产出目标/数量/0/指标',
    '绩效指标/产出目标/数量/0/目标值',
    '绩效指标/产出目标/数量/1/指标',
    '资金来源',
    '资金来源/其他收入',
    '规则/1',
  ]);
  expect(paths[15]).toBe('正文/项目概况');
  expect(paths[17]).toBe('正文/项目实施计划');
});
