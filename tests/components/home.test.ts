import { describe, expect, it } from 'vitest';
import { rankingOf } from '../../src/domain/aggregates/ranking.ts';
import { overviewOf } from '../../src/components/Overview/overview.ts';
import { chartBars } from '../../src/components/ProjectChart/chart.ts';
import { subtotalsBy } from '../../src/components/SubtotalTable/subtotals.ts';
import { formatWan } from '../../src/domain/money.ts';
import { portal } from './content.ts';

const { corpus, audit } = portal;
const { declarations } = rankingOf(corpus, 2020);
const restName = (count: number) => `其余 ${String(count)} 个`;

describe('overviewOf', () => {
  const overview = overviewOf(corpus, audit, 2020, 10);

  it('adds up the amounts of the year', () => {
    expect(formatWan(overview.total)).toBe('726.17');
  });

  it('tells the largest cost items first', () => {
    expect(overview.costItems.largest.map(({ item }) => item.amount.printed).slice(0, 3)).toEqual([
      '126',
      '120',
      '108',
    ]);
  });

  it('counts every cost item and every indicator', () => {
    expect([overview.costItems.count, overview.indicatorCount]).toEqual([62, 163]);
  });

  it('counts the one equation that does not hold', () => {
    expect(overview.checks.failed).toBe(1);
  });
});

describe('rankingOf', () => {
  it('is empty for a year without declarations', () => {
    expect(rankingOf(corpus, 1999).declarations).toEqual([]);
  });

  it('is computed once', () => {
    expect(rankingOf(corpus, 2020)).toBe(rankingOf(corpus, 2020));
  });
});

describe('chartBars', () => {
  it('gathers what has no bar of its own in one bar', () => {
    const bars = chartBars(declarations, 3, restName);
    expect(bars.map(({ name }) => name).at(-1)).toBe('其余 6 个');
  });

  it('loses no money', () => {
    const sum = chartBars(declarations, 3, restName).reduce((total, { fen }) => total + fen, 0n);
    expect(formatWan(sum)).toBe('726.17');
  });

  it('draws bars in proportion', () => {
    const [first, second] = chartBars(declarations, 9, restName);
    expect(Number(second?.width) / Number(first?.width)).toBeCloseTo(148 / 178.9, 3);
  });

  it('draws nothing of nothing', () => {
    expect(chartBars([], 9, restName)).toEqual([]);
  });
});

describe('subtotalsBy', () => {
  it('puts the largest sum first', () => {
    const subtotals = subtotalsBy(declarations, ({ category }) => category);
    expect(subtotals.map(({ fen }) => formatWan(fen))).toEqual(['689.17', '37.00']);
  });
});
