import { beforeAll, describe, expect, it } from 'vitest';
import { namedPlaces, nearMatchFiles, type BundleFile } from '../../src/build/near-matches.ts';
import { nameFileOf, type NameFile } from '../../src/search/near-names.ts';
import { readPortal } from '../../src/site/portal.ts';

const { corpus: CORPUS } = readPortal(process.cwd(), { base: '/' });
const PLACES = namedPlaces(CORPUS);
/** Enough names for more than one file of them. */
const MANY = Array.from({ length: 450 }, (_, at) => ({
  name: `第${String(at)}号培训经费`,
  href: `2020/justice/p${String(at)}/`,
}));

function json(files: readonly BundleFile[], path: string): unknown {
  const file = files.find((each) => each.path === path);
  return JSON.parse(Buffer.from(file?.content ?? []).toString('utf8'));
}

describe.each([
  ['the published names', PLACES, 0],
  ['many names', MANY, 1],
] as const)('the bundle of %s', (_what, places, digits) => {
  let files: readonly BundleFile[] = [];
  beforeAll(async () => {
    files = await nearMatchFiles(places);
  });

  it('holds each name once, with its address, in the file its id tells', () => {
    const lists = files.filter(({ path }) => path.startsWith('names/'));
    const found = lists.flatMap(({ path }) =>
      Object.entries(json(files, path) as NameFile).map(([id, [name, href]]) => {
        expect(nameFileOf(id, digits)).toBe(path);
        return { name, href };
      }),
    );
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    expect(found.sort(byName)).toEqual([...places].sort(byName));
    expect(json(files, 'names.json')).toEqual({ digits });
  });

  it('has far fewer files than names', () => {
    expect(files.length).toBeLessThan(places.length / 4);
  });
});

describe('the names near matches are looked for among', () => {
  it('are all names of projects, indicators and cost items', () => {
    const rows = CORPUS.declarations.flatMap(({ name, indicators, costItems }) => [
      name,
      ...indicators.map((row) => row.name),
      ...costItems.map((row) => row.name),
    ]);
    expect(new Set(PLACES.map(({ name }) => name))).toEqual(new Set(rows));
  });

  it('are, of too many, projects first and then the indicators most declarations use', () => {
    const names = namedPlaces(CORPUS, 11).map(({ name }) => name);
    const used = CORPUS.indicators.toSorted((a, b) => b.projects - a.projects).slice(0, 2);
    const expected = [...CORPUS.declarations, ...used].map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(expected));
  });
});
