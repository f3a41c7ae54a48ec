import { describe, expect, it } from 'vitest';
import { MissingParts } from '../../src/search/missing-parts.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { search } from '../../src/search/search.ts';
import type { SearchSource } from '../../src/search/search.ts';
import { scan } from './brute-force.ts';
import { queriesFor } from './queries.ts';
import { realRecords } from './real-records.ts';
import { smallRecord } from './small-record.ts';

/** Offers every record as a candidate, needed or not. */
function everything(records: readonly SearchRecord[]): SearchSource {
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    candidates: () => Promise.resolve(new Set(byId.keys())),
    record: (id) => Promise.resolve(byId.get(id)!),
  };
}

describe('search', () => {
  it('finds exactly the places a scan of the corpus finds', async () => {
    const records = realRecords();
    for (const typed of queriesFor(records, 300)) {
      const matches = await search(parseQuery(typed), everything(records));
      const found = matches.flatMap(({ record, places }) =>
        places.map(({ anchor }) => `${record.id}#${anchor}`),
      );
      expect(found.sort(), typed).toEqual(scan(records, typed));
    }
  });

  it('puts a project first whose name was typed', async () => {
    const records = realRecords();
    for (const { id, name } of records) {
      const [first] = await search(parseQuery(name), everything(records));
      expect(first?.record.id).toBe(id);
    }
  });

  it('puts the row first whose indicator was typed', async () => {
    const records = realRecords();
    const names = records.flatMap(({ places }) =>
      places.filter(({ kind }) => kind === 'indicator'),
    );
    for (const { cells } of names) {
      const [first] = await search(parseQuery(`"${cells[0]!.text}"`), everything(records));
      expect(first?.places[0]?.cells[0]?.text).toBe(cells[0]!.text);
    }
  });

  it('asks for nothing when nothing was typed', async () => {
    const source: SearchSource = {
      candidates: () => Promise.reject(new Error('asked')),
      record: () => Promise.reject(new Error('asked')),
    };
    await expect(search(parseQuery(' '), source)).resolves.toEqual([]);
  });

  it('names every record it could not read instead of leaving it out', async () => {
    const records = ['2020/a/a', '2020/a/b', '2020/a/c'].map((id) => smallRecord('调解', [], id));
    const source: SearchSource = {
      ...everything(records),
      record: (id) =>
        id === '2020/a/b' ? Promise.resolve(records[1]!) : Promise.reject(new MissingParts([id])),
    };
    await expect(search(parseQuery('调解'), source)).rejects.toMatchObject({
      parts: ['2020/a/a', '2020/a/c'],
    });
  });

  it('tells how many records it has read', async () => {
    const records = ['2020/a/a', '2020/a/b'].map((id) => smallRecord('调解', [], id));
    const steps: string[] = [];
    await search(parseQuery('调解'), everything(records), (read, total) =>
      steps.push(`${String(read)}/${String(total)}`),
    );
    expect(steps).toEqual(['1/2', '2/2']);
  });
});
