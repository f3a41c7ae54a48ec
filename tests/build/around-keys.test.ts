import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundKey } from '../../src/build/around-keys.ts';
import { buildCorpus } from '../../src/domain/build-corpus.ts';
import type { Corpus } from '../../src/domain/corpus.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { neighboursIn } from '../../src/domain/aggregates/ranking.ts';
import { readWhole } from '../fixtures/real-corpus.ts';
import { successions } from '../fixtures/successions.ts';

const { corpus: models } = readWhole().everything;
const { departments, taxonomies } = models;

function keysOf(corpus: Corpus<Declaration>): string[] {
  return corpus.declarations.map((declaration) => {
    const { fiscalYear, department } = declaration;
    const neighbours = neighboursIn(corpus, fiscalYear, department);
    const found = (id: string) => neighbours.get(id) ?? { previous: null, next: null };
    return aroundKey(declaration, { corpus, neighbours: found });
  });
}

describe('what names the surroundings of a page', () => {
  it('is after few changes what it is when nothing is known', () => {
    fc.assert(
      fc.property(successions(models), (lists) => {
        let last: Corpus<Declaration> | null = null;
        let keys: string[] = [];
        for (const list of lists) {
          last = buildCorpus(list, departments, taxonomies, last);
          keys = keysOf(last);
        }
        // Of the published declarations nothing stands in the others.
        keysOf(models);
        const anew = buildCorpus(
          (lists.at(-1) ?? []).map((declaration) => ({ ...declaration })),
          departments,
          taxonomies,
        );
        expect(keys).toEqual(keysOf(anew));
      }),
      { numRuns: 30 },
    );
  });

  it('changes with the neighbour', () => {
    const [first, ...others] = models.declarations;
    const before = keysOf(models);
    const renamed = [{ ...first!, name: '改名' }, ...others];
    const after = keysOf(buildCorpus(renamed, departments, taxonomies, models));
    const changed = after.filter((key, at) => key !== before[at]);
    // The declarations before and after it in the ranking.
    expect(changed.length).toBeGreaterThanOrEqual(1);
    expect(changed.length).toBeLessThanOrEqual(2);
  });
});
