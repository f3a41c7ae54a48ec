import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterDiagnostics, firstHidden, hasHidden } from '../../src/markdown/characters.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { placed } from './reading.ts';

function found(text: string): string[] {
  return placed(characterDiagnostics(sourceFile('甲.md', text)));
}

describe('the characters of a file', () => {
  it('may be whatever a form prints', () => {
    expect(found('甲：“乙”、（丙）…— ①②③ ≥95% 𠮷 ㎡ ，\n全　角　空格\n')).toEqual([]);
  });

  it('are named with their code where nobody sees them', () => {
    const [diagnostic] = characterDiagnostics(sourceFile('甲.md', '甲\u{200b}乙'));
    expect(diagnostic?.message).toBe('应为看得见的文字，实为零宽空格 U+200B');
  });

  it('are all reported, up to twenty', () => {
    expect(found('甲\u{200b}\n\u{a0}乙\u{202e}')).toEqual([
      '1:2 file/invisible-character',
      '2:1 file/invisible-character',
      '2:3 file/invisible-character',
    ]);
    expect(found('\u{200b}'.repeat(1000)).length).toBe(20);
  });

  it('are reported once where every line ends as on Windows', () => {
    expect(found('甲\r\n乙\r\n丙\r\n')).toEqual(['1:2 file/windows-lines']);
  });

  it('hold no lone surrogate', () => {
    expect(found('甲\ud842乙')).toEqual(['1:2 file/invisible-character']);
  });
});

describe('a decoded value', () => {
  it('hides nothing exactly when its characters are all seen', () => {
    const character = fc.constantFrom(
      '甲',
      'a',
      ' ',
      '\u{3000}',
      '\n',
      '\t',
      '\u{a0}',
      '\u{200b}',
      '\u{feff}',
      '\u{e000}',
    );
    fc.assert(
      fc.property(fc.array(character), (all) => {
        const hidden = all.some((one) => !['甲', 'a', ' ', '\u{3000}'].includes(one));
        expect(firstHidden(all.join('')) !== null).toBe(hidden);
      }),
    );
  });
});

describe('the quick look at a text', () => {
  it('takes no invisible character for a usual one', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const isHidden = character !== '\n' && firstHidden(character) !== null;
      if (isHidden !== hasHidden(sourceFile('甲.md', character))) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
