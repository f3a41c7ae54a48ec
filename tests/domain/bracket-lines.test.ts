import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSurelyPaired } from '../../src/domain/bracket-lines.ts';
import { unpairedBrackets } from '../../src/domain/brackets.ts';

const PIECES = [
  ...'()（）[］{}｛《》〈〉“”‘’「」『』【】〔〕<>＜甲1：\n',
  '1）',
  '《甲》',
  '（甲）',
];

it('says of lines that they are paired only where no bracket of any line is alone', () => {
  let paired = 0;
  const lines = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 });
  fc.assert(
    fc.property(lines, (pieces) => {
      const text = pieces.join('');
      if (!isSurelyPaired(text)) return;
      paired += 1;
      expect(text.split('\n').flatMap(unpairedBrackets)).toEqual([]);
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(paired).toBeGreaterThan(200);
});

it.each(['《甲》（乙）', '（甲［乙］）', '“甲‘乙’”\n【丙】', '甲', ''])(
  'is sure of %j',
  (lines) => {
    expect(isSurelyPaired(lines)).toBe(true);
  },
);

it('is not sure across lines', () => {
  expect(isSurelyPaired('（甲\n乙）')).toBe(false);
});
