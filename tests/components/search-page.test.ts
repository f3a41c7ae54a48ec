import { describe, expect, it } from 'vitest';
import { chaptersOf } from '../../src/components/ProsePage/contents.ts';
import { readAddress, writeAddress } from '../../src/components/SearchPage/address.ts';
import type { SearchAddress } from '../../src/components/SearchPage/address.ts';
import { projectIndex } from '../../src/components/SearchPage/project-index.ts';
import { readPortal } from '../../src/site/portal.ts';

describe('the address of a search', () => {
  it.each([
    { typed: '调解 & "社区 矫正"=%+', filters: {}, sort: 'relevance', all: false },
    {
      typed: '≥95%',
      filters: { year: ['2020', '2019'], kind: ['indicator'] },
      sort: 'amount',
      all: true,
    },
    { typed: '', filters: {}, sort: 'relevance', all: false },
  ] satisfies SearchAddress[])('says what was typed: $typed', (address) => {
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('is empty for an empty box', () => {
    expect(writeAddress({ typed: '', filters: {}, sort: 'name', all: true })).toBe('');
  });
});

describe('projectIndex', () => {
  it('lists every declaration once, by year and department', () => {
    const { corpus } = readPortal(process.cwd());
    const listed = projectIndex(corpus).flatMap(({ year, departments }) =>
      departments.flatMap(({ code, declarations }) =>
        declarations.map(({ id, slug }) => [id, `${String(year)}/${code}/${slug}`]),
      ),
    );
    expect(listed.map(([id]) => id)).toEqual(corpus.declarations.map(({ id }) => id));
    expect(listed.filter(([id, path]) => id !== path)).toEqual([]);
  });
});

describe('chaptersOf', () => {
  it('lists terms under their chapter, except one called like it', () => {
    const heading = (depth: number, text: string, id = text) => ({ depth, id, text });
    const chapters = chaptersOf([
      heading(2, '项目概算', '项目概算-2'),
      heading(3, '项目概算'),
      heading(3, '明细'),
      heading(2, '核对'),
    ]);
    expect(
      chapters.map(({ heading: { id }, entries }) => [id, entries.map(({ text }) => text)]),
    ).toEqual([
      ['项目概算-2', ['明细']],
      ['核对', []],
    ]);
  });
});
