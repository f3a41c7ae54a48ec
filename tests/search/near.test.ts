import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../src/search/nearest-names.ts';
import { namesOf, suggest } from '../../src/search/names.ts';
import { wordsSpelled } from '../../src/search/pinyin.ts';
import type { Spelled } from '../../src/search/pinyin.ts';
import { corpusOf, declarationWith, indicatorRow } from '../fixtures/declaration.ts';

const SPELLED: Spelled[] = [
  ['人民调解员培训', 'ren min tiao jie yuan pei xun'],
  ['调解成功率', 'tiao jie cheng gong lv'],
  ['SMC会议', 'S M C hui yi'],
];

describe('wordsSpelled', () => {
  it.each([
    ['tiaojie', ['调解']],
    ['tiao jie', ['调解']],
    ['tiaoji', ['调解']],
    ['chenggonglü', ['成功率']],
    ['tjy', ['调解员']],
    ['huiyi', ['会议']],
    ['t', []],
    ['fayuan', []],
    ['调解', []],
  ])('reads %j as %j', (typed, words) => {
    expect(wordsSpelled(typed, SPELLED, 8)).toEqual(words);
  });
});

describe('nearestNames', () => {
  it('names the likest first and leaves out what has nothing in common', () => {
    const names = ['再犯罪率下降', '预算执行率', '重新犯罪率'];
    expect(nearestNames('重犯罪率', names, (name) => name, 5)).toEqual([
      '重新犯罪率',
      '再犯罪率下降',
    ]);
  });
});

describe('suggest', () => {
  it('puts names that begin with what was typed before those that contain it', () => {
    const names = {
      projects: [['人民调解经费', 'a'] as const, ['调解经费', 'b'] as const],
      indicators: [['调解率', 'c'] as const],
    };
    expect(suggest('调解', names, 8).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(suggest(' ', names, 8)).toEqual([]);
  });

  it('leads to the row of an indicator that has no page', () => {
    const shared = indicatorRow('预算执行率', '≥90%');
    const own = indicatorRow('案件数', '100件', { id: 'ind-案件数' });
    const corpus = corpusOf([
      declarationWith({ id: '2020/justice/aid', indicators: [shared, own] }),
      declarationWith({ id: '2021/justice/aid', indicators: [shared] }),
    ]);
    expect(suggest('案件', namesOf(corpus), 8)).toEqual([
      { kind: 'indicator', name: '案件数', id: '2020/justice/aid', row: 'ind-案件数' },
    ]);
    expect(suggest('预算', namesOf(corpus), 8)).toEqual([
      { kind: 'indicator', name: '预算执行率', id: corpus.indicator('预算执行率')?.id },
    ]);
  });
});
