import { describe, expect, it } from 'vitest';
import type { IndicatorEntry } from '../../src/domain/corpus.ts';
import { hasPage, indicatorPlace, roundProjects } from '../../src/domain/indicator-place.ts';
import { corpusOf, declarationWith, indicatorRow } from '../fixtures/declaration.ts';

const { indicator } = corpusOf([
  declarationWith({
    id: '2020/justice/aid',
    indicators: [
      indicatorRow('预算执行率', '≥90%'),
      indicatorRow('案件数', '≥100件', { id: 'ind-案件数' }),
      indicatorRow('培训次数', '2次', { id: 'ind-培训次数' }),
      indicatorRow('培训 次数', '3次', { id: 'ind-培训-次数' }),
    ],
  }),
  declarationWith({ id: '2021/justice/aid', indicators: [indicatorRow('预算执行率', '≥95%')] }),
]);

function entry(name: string): IndicatorEntry {
  const found = indicator(name);
  if (!found) throw new Error(name);
  return found;
}

describe('an indicator', () => {
  it('has a page where several declarations set it a target', () => {
    const shared = entry('预算执行率');
    expect(hasPage(shared)).toBe(true);
    expect(indicatorPlace(shared)).toEqual({ kind: 'indicator', id: shared.id });
  });

  it('leads to its row where one declaration does', () => {
    expect(hasPage(entry('案件数'))).toBe(false);
    expect(indicatorPlace(entry('案件数'))).toEqual({
      kind: 'declaration',
      id: '2020/justice/aid',
      anchor: 'ind-案件数',
    });
  });

  it('leads to the first of its rows where they all stand in one declaration', () => {
    expect(entry('培训次数').projects).toBe(1);
    expect(indicatorPlace(entry('培训次数'))).toMatchObject({ anchor: 'ind-培训次数' });
  });
});

describe('the number of projects that use an indicator', () => {
  it.each([
    [2, { least: 2, exact: true }],
    [99, { least: 99, exact: true }],
    [100, { least: 100, exact: false }],
    [4345, { least: 4300, exact: false }],
  ])('is told on their pages for %d', (projects, told) => {
    expect(roundProjects(projects)).toEqual(told);
  });
});
