import { describe, expect, it } from 'vitest';
import { matchRecord } from '../../../src/search/match.ts';
import { normalise } from '../../../src/search/normalise.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { generateRecords } from '../../bench/corpus.ts';
import { scan } from '../brute-force.ts';
import { compareMatches } from '../compare-matches.ts';
import { queriesFor } from '../queries.ts';
import { realRecords } from '../real-records.ts';
import { ask, memoryIndex } from './memory-index.ts';
import type { MemoryIndex } from './memory-index.ts';

/** Found declarations in their order, each with its rank and number of places. */
async function answer(memory: MemoryIndex, typed: string): Promise<string[]> {
  const { ordered } = await ask(memory, typed);
  return ordered.map(
    (result) => `${memory.recordOf(result).id} ${String(result.rank)} ${String(result.places)}`,
  );
}

/** The same, by reading every declaration. */
function truth(records: readonly SearchRecord[], typed: string): string[] {
  return records
    .flatMap((record) => matchRecord(record, parseQuery(typed)) ?? [])
    .sort(compareMatches)
    .map(({ record, rank, places }) => `${record.id} ${String(rank)} ${String(places.length)}`);
}

describe('the index of the published declarations', () => {
  const records = realRecords();
  const memory = memoryIndex(records);

  it('finds what reading every declaration finds, in the same order', async () => {
    for (const typed of queriesFor(records, 1000)) {
      expect(await answer(memory, typed), typed).toEqual(truth(records, typed));
    }
  });

  it('agrees with a scan written a second time on every place', async () => {
    for (const typed of queriesFor(records, 300)) {
      const { ordered, places } = await ask(memory, typed);
      const found = ordered.flatMap((result) => {
        const match = matchRecord(memory.recordOf(result), parseQuery(typed));
        return match!.places.map(({ anchor }) => `${match!.record.id}#${anchor}`);
      });
      expect(found.sort(), typed).toEqual(scan(records, typed));
      expect(places, typed).toBe(found.length);
    }
  });

  it('puts a project first whose name was typed', async () => {
    for (const { id, name } of records) {
      const { ordered } = await ask(memory, name);
      expect(memory.recordOf(ordered[0]!).id).toBe(id);
    }
  });

  it('puts the row first whose indicator was typed', async () => {
    const rows = records.flatMap(({ places }) => places.filter(({ kind }) => kind === 'indicator'));
    for (const { cells } of rows) {
      const typed = `"${cells[0]!.text}"`;
      const { ordered } = await ask(memory, typed);
      const match = matchRecord(memory.recordOf(ordered[0]!), parseQuery(typed));
      expect(match?.places[0]?.cells[0]?.text).toBe(cells[0]!.text);
    }
  });
});

describe('the index of a thousand generated declarations over three years', () => {
  const plan = { declarations: 999, years: [2018, 2019, 2020], models: realRecords() };
  const records = [...generateRecords(plan)];
  const memory = memoryIndex(records);
  const corpus = records.map(({ id, places }) => {
    const folded = places.map(({ cells }) => cells.map(({ text }) => normalise(text)).join('\n'));
    return { id, folded, whole: folded.join('\n') };
  });

  /** Declarations in which every word stands, each with the number of places with one of them. */
  const scanned = (typed: string): string[] => {
    const { terms } = parseQuery(typed);
    return corpus
      .filter(({ whole }) => terms.every((term) => whole.includes(term)))
      .map(({ id, folded }) => {
        const places = folded.filter((place) => terms.some((term) => place.includes(term)));
        return `${id} ${String(places.length)}`;
      });
  };

  const queries = queriesFor(
    records.filter((_, at) => at % 9 === 0),
    700,
  );
  const asked = queries.filter((_, at) => at < 840 || at % 11 === 0 || at > queries.length - 20);

  for (const [readable, by] of [
    [true, 'with the words of a few declarations at hand'],
    [false, 'by the index alone'],
  ] as const) {
    it(`finds exactly the places a scan finds, ${by}`, { timeout: 120_000 }, async () => {
      const own = memoryIndex(records, readable);
      expect(asked.length).toBeGreaterThan(1000);
      for (const typed of asked) {
        const { results } = await ask(own, typed);
        const found = results.map(
          (result) => `${own.recordOf(result).id} ${String(result.places)}`,
        );
        expect(found.sort(), typed).toEqual(scanned(typed));
      }
    });
  }

  it('puts a project first whose name was typed', async () => {
    for (const { id, name } of records.filter((_, at) => at % 10 === 0)) {
      const { ordered } = await ask(memory, name);
      const first = memory.recordOf(ordered[0]!);
      expect(first.name, id).toBe(name);
    }
  });

  it('puts the row first whose indicator was typed', async () => {
    for (const { places } of records.filter((_, at) => at % 50 === 0)) {
      for (const { kind, cells } of places) {
        if (kind !== 'indicator') continue;
        const typed = `"${cells[0]!.text.replaceAll('"', '')}"`;
        const { ordered } = await ask(memory, typed);
        const match = matchRecord(memory.recordOf(ordered[0]!), parseQuery(typed));
        expect(normalise(match!.places[0]!.cells[0]!.text), typed).toBe(parseQuery(typed).whole);
      }
    }
  });
});
