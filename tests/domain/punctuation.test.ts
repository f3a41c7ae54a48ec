import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danglingEnd, mayDangle, mayHaveSlips, slipsWithin } from '../../src/domain/punctuation.ts';

const PIECES = [...'甲乙〇𠀀a1.《》，,、；;：:。　\t ·', '  ', ' 　'];
const LINES = fc.array(fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }), { maxLength: 3 });

function found(look: (line: string) => boolean, isPossible: (lines: string) => boolean): number {
  let missed = 0;
  fc.assert(
    fc.property(LINES, (pieces) => {
      const lines = pieces.map((line) => line.join(''));
      if (isPossible(lines.join('\n'))) return;
      missed += 1;
      expect(lines.filter(look)).toEqual([]);
    }),
    { numRuns: 3000, seed: 1 },
  );
  return missed;
}

describe('one look at many lines', () => {
  it('misses no slip within any of them', () => {
    expect(found((line) => slipsWithin(line).length > 0, mayHaveSlips)).toBeGreaterThan(200);
  });

  it('misses no end of any of them that dangles', () => {
    expect(found((line) => danglingEnd(line, true) !== null, mayDangle)).toBeGreaterThan(200);
  });

  it.each(['1. 组织培训；\n2. 组织考试。', '甲（1）乙'])(
    'finds nothing to look at in %j',
    (lines) => {
      expect(mayHaveSlips(lines)).toBe(false);
    },
  );
});
