import { expect, it } from 'vitest';
import { numbering } from '../../../src/domain/rules/numbering.ts';
import { paragraphs } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

function messages(...texts: string[]): string[] {
  const checks = checksOf(numbering, { sections: { plan: paragraphs(texts) } });
  return checks.map(({ anchor, message }) => `${anchor} ${message}`);
}

it('passes numbers that count up, with nested levels starting again', () => {
  expect(
    messages(
      '一、立法',
      '1. 计划（1-3月）',
      '2. 审查',
      '二、执法：1. 4月份培训。',
      '2. 9月份评查。',
      '三、复议：',
      '1、业务计划：（1）承办；（2）审理；（3）应诉。',
      '2、财务计划',
      '四、培训：8、9月份各一批',
      '五、顾问：',
      '（一）培训',
      '（二）座谈',
    ),
  ).toEqual([]);
});

it('notes a number that is left out', () => {
  expect(messages('1、甲', '2、乙', '4、丁')).toEqual(['p-3 项目实施计划：编号从“2、”跳到“4、”。']);
});

it('notes a number that stands twice', () => {
  expect(messages('（一）甲', '（二）乙', '（二）丙')).toEqual([
    'p-3 项目实施计划：编号“（二）”重复。',
  ]);
});

it('notes a change of style in the middle of a run, once', () => {
  expect(messages('包括：一是建库。二是审查。三是评估。四是清理。五、备案。六、上报。')).toEqual([
    'p-1 项目实施计划：编号从“四是”变成“五、”，前后写法不同。',
  ]);
});

it('notes a run that has only its first number', () => {
  expect(messages('1、甲', '2、乙', '（一）丙')).toEqual([
    'p-3 项目实施计划：编号只有“（一）”，后面没有第二项。',
  ]);
});

it('notes a run that does not begin at one', () => {
  expect(messages('2、乙', '3、丙')).toEqual([
    'p-1 项目实施计划：编号从“2、”开始，前面没有第一项。',
  ]);
});

it('takes brackets of either width for one style', () => {
  expect(messages('（1）甲', '(2) 乙', '（3）丙')).toEqual([]);
});

it('lets a list begin again after a paragraph without a number', () => {
  expect(messages('业务计划：', '1、甲', '2、乙', '财务计划：', '1、丙', '2、丁')).toEqual([]);
});

it('counts past ten in Chinese numerals and in circles', () => {
  expect(
    messages(
      '九、甲'.replace('九', '一'),
      ...['二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(
        (n) => `${n}、乙`,
      ),
    ),
  ).toEqual([]);
  expect(messages('①甲；②乙；④丁')).toEqual(['p-1 项目实施计划：编号从“②”跳到“④”。']);
});

it('does not take dates, figures and ordinary words for numbers', () => {
  expect(
    messages(
      '2020年2月5日前，完成分析；',
      '1.5元每人，H.264格式，（2016-2020），（试行）。',
      '8、9月份各一次',
      '重要任务之一是宣传。',
    ),
  ).toEqual([]);
});

it('lets every paragraph have a small run of its own', () => {
  expect(messages('甲：（1）一；（2）二。', '乙：（1）一；（2）二。')).toEqual([]);
});
