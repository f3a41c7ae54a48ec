import { expect, it } from 'vitest';
import { findsIn } from '../../../src/domain/disclosure/index.ts';

/** Texts in which one character makes all the difference. */
const INCOMPLETE = [
  '138 1234 567_',
  '1_812345678',
  '_密文件',
  '内_资料',
  '内部文_',
  '_予公开',
  '甲_163.com',
];

it('finds in a text what it finds in its folded form, whichever character is printed', () => {
  const missed: string[] = [];
  for (let code = 0x20; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    const folded = character.normalize('NFKC');
    if (folded === character) continue;
    for (const text of INCOMPLETE) {
      const found = findsIn(text.replace('_', character)).length;
      if (found !== findsIn(text.replace('_', folded)).length) missed.push(character);
    }
  }
  expect(missed).toEqual([]);
});
