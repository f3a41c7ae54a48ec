import { describe, expect, it } from 'vitest';
import { partPortal, type PartFacts } from '../../src/build/part-portal.ts';
import type { Part } from '../../src/build/part.ts';
import { readPart } from '../../src/build/part.ts';
import type { PublishedFrame } from '../../src/build/tasks.ts';
import { readPortal } from '../../src/site/portal.ts';
import { readFrame } from '../../src/store/content.ts';
import { listFiles, readText } from '../../src/store/files.ts';

const ROOT = process.cwd();
const WHOLE = readPortal(ROOT, { base: '/' });
const paths = listFiles(ROOT, 'content');
const frame = readFrame({ paths, read: (path) => readText(ROOT, path) }) as PublishedFrame;
const files = paths
  .filter((path) => path.startsWith('content/declarations/2020/justice/'))
  .map((path) => ({ path, digest: path }));
const part: Part = readPart(ROOT, { name: '2020/justice', files }, frame);
const NO_FACTS: PartFacts = { entries: new Map(), indicators: new Map(), missingHistory: null };
const portal = partPortal(part, NO_FACTS, frame, WHOLE.ids);

describe('the portal of a part', () => {
  it('shows its declarations as the whole portal does', () => {
    const ids = part.entries.map(({ declaration }) => declaration.id);
    expect(ids).toEqual(WHOLE.ids);
    for (const id of ids) {
      const { declaration, results } = WHOLE.whole(id) ?? {};
      const local = results?.filter(({ rule }) => rule.scope === 'local');
      expect(portal.whole(id)).toEqual({ declaration, results: local });
    }
  });

  it.each([
    ['all declarations', () => portal.corpus.declarations],
    ['the years', () => portal.corpus.years],
    ['the indicators', () => portal.corpus.indicators],
    ['the results of a rule', () => portal.audit.by('balance')],
    ['the results of a declaration elsewhere', () => portal.audit.of('2019/justice/x')],
    ['the neighbours of a declaration it was not told', () => portal.neighbours('2019/justice/x')],
  ])('fails where a page asks for %s', (_, ask) => {
    expect(ask).toThrow('which the build does not give it');
  });
});
