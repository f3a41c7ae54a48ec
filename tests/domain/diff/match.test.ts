import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRows, outOfOrder } from '../../../src/domain/diff/match.ts';
import { alike, pairsOf } from '../../../src/domain/diff/similarity.ts';

const likeness = (a: string, b: string): number => alike(pairsOf(a), pairsOf(b));
const options = { keys: [(row: string) => row], likeness, threshold: 500 };

describe('matchRows', () => {
  it('finds equal rows wherever they stand, the first with the first', () => {
    expect(matchRows(['甲', '乙', '甲'], ['甲', '甲', '乙'], options)).toEqual({
      pairs: [
        [0, 0],
        [1, 2],
        [2, 1],
      ],
      removed: [],
      added: [],
    });
  });

  it('matches the most alike first, not the first that is alike', () => {
    const before = ['人民调解案件数', '人民调解案件补贴'];
    const after = ['人民调解案件补贴费', '人民调解案件总数'];
    expect(matchRows(before, after, options).pairs).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('keeps rows apart that have little in common', () => {
    expect(matchRows(['调解员培训费'], ['律师值班补贴'], options)).toEqual({
      pairs: [],
      removed: [0],
      added: [0],
    });
  });

  it('uses every row exactly once', () => {
    const rows = fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 4 }));
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { pairs, removed, added } = matchRows(before, after, options);
        const left = [...pairs.map(([one]) => one), ...removed].sort((a, b) => a - b);
        const right = [...pairs.map(([, other]) => other), ...added].sort((a, b) => a - b);
        expect([left, right]).toEqual([[...before.keys()], [...after.keys()]]);
      }),
    );
  });

  it('compares thousands of rows within seconds', () => {
    const rows = (from: number): string[] =>
      Array.from({ length: 4000 }, (_, index) => `指标第${String(from + index * 7)}号`);
    const { pairs } = matchRows(rows(0), rows(3), options);
    expect(pairs.length).toBeGreaterThan(0);
  });
});

describe('outOfOrder', () => {
  it('names only the rows that left their place', () => {
    expect(
      outOfOrder([
        [0, 3],
        [1, 0],
        [2, 1],
        [3, 2],
      ]),
    ).toEqual([0]);
    expect(
      outOfOrder([
        [0, 0],
        [1, 1],
      ]),
    ).toEqual([]);
  });
});
