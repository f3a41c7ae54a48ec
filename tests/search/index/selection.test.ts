import { describe, expect, it } from 'vitest';
import { FACETS } from '../../../src/search/index/selection.ts';
import type { Facet, Filters } from '../../../src/search/index/selection.ts';
import { amountRange } from '../../../src/search/index/amount-range.ts';
import { classOf } from '../../../src/search/index/place-class.ts';
import { matchRecord } from '../../../src/search/match.ts';
import type { Match, PlaceMatch } from '../../../src/search/match.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { generateRecords } from '../../bench/corpus.ts';
import { realRecords } from '../real-records.ts';
import { ask, memoryIndex } from './memory-index.ts';

const plan = { declarations: 200, years: [2019, 2020], models: realRecords() };
const records = [...generateRecords(plan)];
const memory = memoryIndex(records);

/** Value of a facet for one place of a declaration, read from its own words. */
function valueOf(facet: Facet, record: SearchRecord, place: PlaceMatch): string {
  const { kind, level1, level2 } = classOf(place);
  const values: Record<Facet, string> = {
    year: String(record.fiscalYear),
    department: record.id.split('/')[1]!,
    category: record.category,
    purpose: record.purpose,
    amount: String(amountRange(record.amount)),
    kind,
    level1,
    level2,
  };
  return values[facet];
}

const known = new Map<string, Match[]>();

function matchesOf(typed: string): Match[] {
  const matches =
    known.get(typed) ?? records.flatMap((record) => matchRecord(record, parseQuery(typed)) ?? []);
  known.set(typed, matches);
  return matches;
}

/** Places of each found declaration that pass, one facet left out of account. */
function passing(typed: string, filters: Filters, except?: Facet): [SearchRecord, PlaceMatch[]][] {
  return matchesOf(typed).flatMap(({ record, places: all }) => {
    const places = all.filter((place) =>
      FACETS.every(
        (facet) =>
          facet === except ||
          filters[facet] === undefined ||
          filters[facet].includes(valueOf(facet, record, place)),
      ),
    );
    return places.length > 0 ? [[record, places] as [SearchRecord, PlaceMatch[]]] : [];
  });
}

const QUERIES = ['调解', '率', '工作', '项目 培训', '≥9'];
const FILTERS: Filters[] = [
  {},
  { year: ['2019'] },
  { kind: ['indicator'] },
  { kind: ['indicator', 'cost'], purpose: ['业务类'] },
  { level1: ['产出目标'], amount: ['0', '2'] },
  { level1: ['产出目标'], level2: ['质量'], year: ['2020'], category: ['经常性专项业务费'] },
  { department: ['d000', 'd003'], kind: ['text'] },
];

describe('select', () => {
  for (const filters of FILTERS) {
    it(`counts what reading every declaration counts under ${JSON.stringify(filters)}`, async () => {
      for (const typed of QUERIES) {
        const { results, places, counts } = await ask(memory, typed, filters);
        const expected = passing(typed, filters);
        expect(results.length, typed).toBe(expected.length);
        expect(places, typed).toBe(expected.reduce((sum, [, own]) => sum + own.length, 0));
        for (const facet of FACETS) {
          const values = passing(typed, filters, facet).flatMap(([record, own]) => [
            ...new Set(own.map((place) => valueOf(facet, record, place))),
          ]);
          const tally = Map.groupBy(
            values.filter((value) => value !== ''),
            (value) => value,
          );
          const wanted = [...tally].map(([value, { length }]) => [value, length]).sort();
          expect([...counts[facet]].sort(), `${typed} ${facet}`).toEqual(wanted);
        }
      }
    });
  }
});

describe('orderResults', () => {
  it('sorts by amount, the largest first', async () => {
    const { ordered } = await ask(memory, '工作', {}, 'amount');
    const amounts = ordered.map((result) => Number(memory.recordOf(result).amount));
    expect(amounts.length).toBeGreaterThan(50);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  });

  it('sorts by name', async () => {
    const { ordered } = await ask(memory, '工作', {}, 'name');
    const names = ordered.map((result) => memory.recordOf(result).name);
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
  });
});
