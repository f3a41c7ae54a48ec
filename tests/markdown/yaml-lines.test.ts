import { describe, expect, it } from 'vitest';
import { checkLines } from '../../src/markdown/yaml-lines.ts';
import { REAL_CONTENT } from '../fixtures/content.ts';

/** `offset code: what is underlined` of each fault. */
function faults(text: string): string[] {
  return checkLines(text).faults.map(
    ({ code, start, end }) => `${code}: ${text.slice(start, end)}`,
  );
}

describe('lines as staff write them', () => {
  it('have no fault in any real settings file or front matter', () => {
    const texts = [...REAL_CONTENT].map(([, text]) =>
      text.startsWith('---\n') ? (text.slice(4).split('\n---\n')[0] ?? '') : text,
    );
    expect(texts.flatMap(faults)).toEqual([]);
  });

  it.each([
    ['a list at the column of its key', '甲:\n- 乙: 1\n  丙: 2\n- 乙: 3\n丁: 4\n'],
    ['lists in lists', '甲:\n  - - 乙\n    - 丙\n  - - 丁\n'],
    ['groups that close several at once', '甲:\n  乙:\n    丙:\n      - 丁: 1\n戊: 2\n'],
    ['comments and empty lines', '# 说明\n\n甲: 1\n  # 说明\n乙:\n\n  # 说明\n  丙: 2\n'],
    ['quoted values and keys', "甲: '1: 15 # 号'\n'乙': \"a\\\"b\"\n丙: '''十三五''规划'\n"],
    ['lists in brackets', '甲: []\n乙: [丙, \'丁\', "戊"]\n'],
    ['signs inside a text', '甲: 1*2 & 3 ! > | [4] {5} "6" 7# @8 %9\n乙: http://a.b:80/c\n'],
    ['trailing blanks', '甲: 1  \n乙:  \n  丙: 2\n'],
  ])('may have %s', (_kind, text) => {
    expect(faults(text)).toEqual([]);
    expect(checkLines(text).readable).toBe(text);
  });

  it('name each faulty line once, and none that only follows from it', () => {
    expect(faults('甲：1\n乙：2\n丙: 3\n')).toEqual(['no-colon: 甲：1', 'no-colon: 乙：2']);
    expect(faults('甲：\n  乙: 1\n  丙: 2\n丁: 3\n')).toEqual(['no-colon: 甲：']);
    expect(faults('甲:\n  - 乙：1\n    丙: 2\n  - 乙: 3\n')).toEqual(['no-colon: 乙：1']);
    expect(faults('甲:\n  -乙: 1\n    丙: 2\n  - 乙: 3\n    丙: 4\n')).toEqual(['no-dash: -乙: 1']);
    expect(faults("甲: '一\n  二\n  三'\n乙: 1\n")).toEqual(["unclosed: '一"]);
    expect(faults('甲: 一\n  二\n  三\n乙: 1\n')).toEqual(['multi-line: 二']);
    expect(faults('甲: |\n  一\n  二\n乙: 1\n')).toEqual(['multi-line: |']);
    expect(faults('甲: 1\n   乙: 2\n丙: 3\n')).toEqual(['indent: 乙: 2']);
    expect(faults('甲:\n    乙: 1\n  丙: 2\n    丁: 3\n')).toEqual(['indent: 丙: 2']);
  });

  it('can still be read where only values are at fault, at the same offsets', () => {
    const text = '甲: >5\n乙: 1 # 二\n丙: 3\n';
    expect(faults(text)).toEqual(['quote-needed: >5', 'comment: # 二']);
    expect(checkLines(text).readable).toBe('甲: xx\n乙: xxxxx\n丙: 3\n');
  });

  it('cannot be read where the structure is at fault', () => {
    expect(checkLines('甲：1\n').readable).toBeNull();
    expect(checkLines('甲: 1\n  乙: 2\n').readable).toBeNull();
  });
});
