import { describe, expect, it } from 'vitest';
import { matchRecord } from '../../src/search/match.ts';
import type { Match } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { compareMatches } from './compare-matches.ts';
import { indicatorPlace, smallRecord, textPlace } from './small-record.ts';

const match = (record: SearchRecord, typed: string): Match | null =>
  matchRecord(record, parseQuery(typed));

describe('matchRecord', () => {
  it('finds nothing in a record that lacks one of the words', () => {
    expect(match(smallRecord('调解经费', [textPlace('培训')]), '调解 考核')).toBeNull();
  });

  it('finds nothing for an empty query', () => {
    expect(match(smallRecord('调解经费'), '  ')).toBeNull();
  });

  it('never lets a phrase run from one cell into the next', () => {
    expect(
      match(smallRecord('调解经费', [indicatorPlace('再犯罪率', '省厅')]), '率100'),
    ).toBeNull();
  });

  it('lists the places where any of the words stands, those with more words first', () => {
    const record = smallRecord('经费', [
      textPlace('调解', 'p-1'),
      textPlace('调解和培训', 'p-2'),
      textPlace('无', 'p-3'),
    ]);
    expect(match(record, '调解 培训')?.places.map(({ anchor }) => anchor)).toEqual(['p-2', 'p-1']);
  });

  it('puts the row of that name before the rows that mention it', () => {
    const record = smallRecord('经费', [
      textPlace('再犯罪率'),
      indicatorPlace('控制再犯罪率'),
      indicatorPlace('再犯罪率下降'),
      indicatorPlace('再犯罪率'),
    ]);
    expect(match(record, '再犯罪率')?.places.map(({ anchor }) => anchor)).toEqual([
      'ind-再犯罪率',
      'ind-再犯罪率下降',
      'ind-控制再犯罪率',
      'p-1',
    ]);
  });

  it('marks the words where they stand in the original text', () => {
    const [place] =
      match(smallRecord('经费', [textPlace('达到 ９５％ 以上')]), '95%')?.places ?? [];
    const [{ text, spans }] = place!.cells as [NonNullable<typeof place>['cells'][number]];
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['９５％']);
  });

  it('joins marks that overlap', () => {
    const [place] = match(smallRecord('经费', [textPlace('人人人')]), '人人')?.places ?? [];
    expect(place?.cells[0]?.spans).toEqual([{ start: 0, end: 3 }]);
  });
});

describe('compareMatches', () => {
  it('orders by name, row, text, then number of places, year and id', () => {
    const records = [
      smallRecord('文字', [textPlace('调解')], '2020/a/text'),
      smallRecord('文字', [textPlace('调解', 'p-1'), textPlace('调解', 'p-2')], '2020/a/texts'),
      smallRecord('文字', [textPlace('调解')], '2021/a/newer'),
      smallRecord('来源', [indicatorPlace('满意度', '调解')], '2020/a/cell'),
      smallRecord('指标', [indicatorPlace('人民调解')], '2020/a/contained'),
      smallRecord('指标', [indicatorPlace('调解率')], '2020/a/begins'),
      smallRecord('指标', [indicatorPlace('调解')], '2020/a/row'),
      smallRecord('调解经费', [], '2020/a/in-name'),
      smallRecord('调解', [], '2020/a/name'),
    ];
    const matches = records.flatMap((record) => match(record, '调解') ?? []);
    expect(matches.sort(compareMatches).map(({ record }) => record.id)).toEqual([
      '2020/a/name',
      '2020/a/row',
      '2020/a/in-name',
      '2020/a/begins',
      '2020/a/cell',
      '2020/a/contained',
      '2020/a/texts',
      '2021/a/newer',
      '2020/a/text',
    ]);
  });
});
