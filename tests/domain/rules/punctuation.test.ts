import { expect, it } from 'vitest';
import { punctuation } from '../../../src/domain/rules/punctuation.ts';
import { costItemRow, indicatorRow, paragraphs } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

function messages(...texts: string[]): string[] {
  const checks = checksOf(punctuation, { sections: { plan: paragraphs(texts) } });
  return checks.map(({ anchor, message }) => `${anchor} ${message}`);
}

it('passes plain sentences, items that end in ；, and a heading that ends in ：', () => {
  expect(messages('业务计划：', '1、组织培训;', '2、组织考试；', '3、颁发证件。')).toEqual([]);
});

it('notes marks that exclude each other, also across a blank', () => {
  expect(messages('个案矫正率100%, ;', '两课时以上；。', '完成。。')).toHaveLength(3);
  expect(messages('两课时以上；。')).toEqual(['p-1 项目实施计划：“两课时以上；。”标点相连。']);
});

it('notes a paragraph that ends in a comma', () => {
  expect(messages('建立一支队伍,', '完成。')).toEqual([
    'p-1 项目实施计划：“建立一支队伍,”结尾的标点像是没有说完。',
  ]);
});

it('notes a section that ends in ； or ：', () => {
  expect(messages('1、甲；', '2、乙；')).toEqual([
    'p-2 项目实施计划：“2、乙；”结尾的标点像是没有说完。',
  ]);
});

it('notes a blank between two Han characters, in cells as well', () => {
  const checks = checksOf(punctuation, {
    indicators: [indicatorRow('非公职法律 顾问满意度', '≥80%')],
    costItems: [costItemRow('管理系统 经费', '10')],
  });
  expect(checks.map(({ field }) => field.label)).toEqual(['指标', '明细']);
});

it('allows the blank between two offices in a title', () => {
  expect(messages('《中共江阴市委转发〈市委宣传部 市司法局关于规划〉的通知》已印发。')).toEqual([]);
});

it('allows blanks beside letters, figures and marks', () => {
  expect(messages('五、培训： 根据 12348 热线 PPT 内容。')).toEqual([]);
});
