import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDigest } from '../../../src/build/search-index.ts';
import { BitReader } from '../../../src/search/index/bit-reader.ts';
import { BitWriter } from '../../../src/search/index/bit-writer.ts';
import { buildIndex, buildStart, buildYear } from '../../../src/search/index/build-index.ts';
import { readList, writePositions } from '../../../src/search/index/postings.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { SegmentHits } from '../../../src/search/index/search-segment.ts';
import type { SearchPlace, SearchRecord } from '../../../src/search/records.ts';
import { generateRecords } from '../../bench/corpus.ts';
import { realRecords } from '../real-records.ts';
import { smallRecord, textPlace } from '../small-record.ts';
import { ask, memoryIndex } from './memory-index.ts';

const models = realRecords();

function built(records: readonly SearchRecord[]): Map<string, string> {
  return new Map(
    [...buildIndex(records, contentDigest)].map(({ path, bytes }) => [
      path,
      Buffer.from(bytes).toString('base64'),
    ]),
  );
}

describe('buildIndex', () => {
  it('writes the same bytes twice', () => {
    expect(built(models)).toEqual(built(models));
  });

  it('leaves the files of a year as they are when another year is added', () => {
    const records = [...generateRecords({ declarations: 40, years: [2019, 2020], models })];
    const before = built(records.filter(({ fiscalYear }) => fiscalYear === 2019));
    const after = built(records);
    before.delete('start.bin');
    expect(before.size).toBeGreaterThan(3);
    for (const [path, bytes] of before) expect(after.get(path), path).toBe(bytes);
  });

  it('is put together from years that are built one by one, in any order', () => {
    const records = [...generateRecords({ declarations: 40, years: [2018, 2019, 2020], models })];
    const years = [2019, 2018, 2020].map((year) =>
      buildYear(
        year,
        records.filter(({ fiscalYear }) => fiscalYear === year),
        contentDigest,
      ),
    );
    const files = [...years.flatMap((year) => year.files), buildStart(years)];
    const together = new Map(
      files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]),
    );
    expect(together).toEqual(built(records));
  });

  it('finds a phrase in a text far longer than others, and in the hundredth of many rows', async () => {
    const long = textPlace(`${'甲乙丙丁'.repeat(900)}戊己`, 'long');
    const many = Array.from({ length: 120 }, (_, at): SearchPlace =>
      textPlace(`第${String(at)}行${at === 99 ? '庚辛' : ''}`, `row-${String(at)}`),
    );
    const records = Array.from({ length: 60 }, (_, at) =>
      smallRecord(
        '经费',
        at === 30 ? [long] : at === 40 ? many : [textPlace('壬癸', 'only')],
        `2020/a/d${String(at).padStart(2, '0')}`,
      ),
    );
    const memory = memoryIndex(records);
    for (const [typed, id, places] of [
      ['丁甲乙丙丁戊己', '2020/a/d30', 1],
      ['庚辛', '2020/a/d40', 1],
      ['行', '2020/a/d40', 120],
    ] as const) {
      const { ordered } = await ask(memory, typed);
      expect(ordered.map((result) => memory.recordOf(result).id)).toEqual([id]);
      expect(ordered[0]?.places, typed).toBe(places);
    }
    expect((await ask(memory, '壬癸')).results).toHaveLength(58);
  });
});

describe('a segment', () => {
  it('that lacks a file fails by its name, finds all once it is there, and is never short', async () => {
    // Of an older year the directory is a file that is fetched.
    const records = [
      ...models.map((record) => ({ ...record, fiscalYear: 2019 })),
      ...models.map((record) => ({ ...record, fiscalYear: 2020 })),
    ];
    const memory = memoryIndex(records);
    for (const [path, bytes] of [...memory.files]) {
      if (path.endsWith('names.json') || path.endsWith('amounts.bin')) continue;
      const fresh = memoryIndex(records);
      fresh.files.delete(path);
      const whole = await ask(memory, '调解 法律');
      await ask(fresh, '调解 法律').then(
        ({ places }) => {
          expect(places).toBe(whole.places);
          expect(fresh.fetched).not.toContain(path);
        },
        (error: unknown) => {
          expect(error).toMatchObject({ name: 'MissingParts', parts: [path] });
        },
      );
      fresh.files.set(path, bytes);
      expect((await ask(fresh, '调解 法律')).places).toBe(whole.places);
    }
  });
});

describe('a search that reads the words of a few declarations', () => {
  it('tells of the likeliest while it reads the others, and never of one that is not found', async () => {
    const records = [...generateRecords({ declarations: 60, years: [2020], models })];
    const { index } = memoryIndex(records);
    let told = 0;
    for (const typed of ['调解 培训', '法律 宣传', '社区矫正 率', '执法 监督', '经费 档案']) {
      const early: SegmentHits[] = [];
      const found = await index.search(parseQuery(typed), undefined, (hits) => early.push(hits));
      for (const hits of early) {
        told += 1;
        expect(hits.found).toBeLessThanOrEqual(5);
        hits.ranks.forEach((rank, ordinal) => {
          if (rank !== 255) expect(found[0]!.ranks[ordinal], typed).toBe(rank);
        });
      }
    }
    expect(told).toBeGreaterThan(0);
  });
});

describe('positions', () => {
  it('read as they were written', () => {
    const positions = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1, maxLength: 4 }), (lists) => {
        const writer = new BitWriter();
        const sorted = lists.map((list) => Uint32Array.from(list).sort());
        for (const list of sorted) writePositions(writer, list, 0, list.length, 32);
        writer.align();
        const reader = new BitReader(writer.bytes());
        for (const list of sorted) {
          expect(readList(reader, 32)).toEqual(list);
        }
      }),
    );
  });
});
