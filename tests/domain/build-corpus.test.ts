import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/domain/build-corpus.ts';
import { indicatorKey } from '../../src/domain/indicator-index.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { loadContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';
import { manyDeclarations } from '../fixtures/many-declarations.ts';
import { successions } from '../fixtures/successions.ts';

const { corpus } = loadContent(PROJECT);
const NINE = corpus.declarations;

function build(declarations: readonly Declaration[]) {
  return buildCorpus(declarations, corpus.departments, corpus.taxonomies);
}

describe('a corpus', () => {
  it('is the same in whatever order the declarations are read', () => {
    const orders = fc.shuffledSubarray([...NINE], { minLength: NINE.length });
    fc.assert(
      fc.property(orders, (order) => {
        const { declarations, indicators, years } = build(order);
        expect(declarations.map(({ id }) => id)).toEqual(NINE.map(({ id }) => id));
        expect(indicators).toEqual(corpus.indicators);
        expect(years).toEqual([2020]);
      }),
      { numRuns: 20 },
    );
  });

  it('has its newest year first', () => {
    const years = [2019, 2021, 2020, 2021].map((fiscalYear, index) => ({
      ...NINE[0]!,
      id: `${String(fiscalYear)}/${String(index)}`,
      fiscalYear,
    }));
    expect(build(years).years).toEqual([2021, 2020, 2019]);
  });

  it('finds a declaration by its id, and nothing by another', () => {
    expect(corpus.declaration('2020/justice/mediation')?.name).toBe('调解专项经费');
    expect(corpus.declaration('2020/justice/none')).toBeUndefined();
  });

  it('has every indicator row under one entry', () => {
    expect(corpus.indicators.flatMap(({ uses }) => uses).length).toBe(163);
    expect(new Set(corpus.indicators.map(({ id }) => id)).size).toBe(corpus.indicators.length);
  });

  it('counts the declarations an indicator stands in', () => {
    expect(corpus.indicator('预算执行率')?.projects).toBe(8);
  });

  it('takes no character for settled that another spelling has', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const name = String.fromCharCode(code);
      const key = name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
      if (indicatorKey(name) !== key) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('takes an indicator for the same however its blanks and widths are typed', () => {
    expect(indicatorKey('1２348 江阴法网（咨询）')).toBe(indicatorKey('12348江阴法网(咨询)'));
    expect(corpus.indicator('预算 执行率')?.uses.length).toBe(
      corpus.indicator('预算执行率')?.uses.length,
    );
  });

  it('is empty without declarations', () => {
    expect(build([])).toMatchObject({ declarations: [], indicators: [], years: [] });
  });
});

describe('a corpus in which few declarations were exchanged', () => {
  const rebuilt = (lists: readonly (readonly Declaration[])[]) => {
    const { departments, taxonomies } = corpus;
    let last: ReturnType<typeof build> | null = null;
    for (const list of lists) last = buildCorpus(list, departments, taxonomies, last);
    return last;
  };

  it('is the same as one that is built anew', () => {
    fc.assert(
      fc.property(successions(corpus), (lists) => {
        const { declarations, indicators, years } = build(lists.at(-1) ?? []);
        const again = rebuilt(lists);
        expect(again?.declarations).toEqual(declarations);
        expect(again?.indicators).toEqual(indicators);
        expect(again?.years).toEqual(years);
        for (const entry of indicators) {
          for (const { indicator } of entry.uses) {
            expect(again?.indicator(indicator.name)).toEqual(entry);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the entries that none of them touches', () => {
    const { departments, taxonomies } = corpus;
    const before = manyDeclarations(corpus, { declarations: 40, years: [2020], departments: 2 });
    const [first, ...others] = before.declarations;
    const after = buildCorpus(
      [{ ...first!, name: '改名' }, ...others],
      departments,
      taxonomies,
      before,
    );
    const touched = new Set(first!.indicators.map(({ name }) => indicatorKey(name)));
    for (const entry of before.indicators) {
      if (!touched.has(indicatorKey(entry.name))) expect(after.indicator(entry.name)).toBe(entry);
      else expect(after.indicator(entry.name)).not.toBe(entry);
    }
  });

  it('is the very same where none is', () => {
    const { departments, taxonomies } = corpus;
    const before = buildCorpus(NINE, departments, taxonomies);
    expect(buildCorpus([...NINE], departments, taxonomies, before)).toBe(before);
  });
});
