import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { codeFrame } from '../../src/markdown/code-frame.ts';

function frame(text: string, column: number, length = 1, line = 7): string {
  const rest = {
    code: '',
    severity: 'error',
    file: '',
    label: null,
    message: '',
    hint: '',
  } as const;
  const diagnostic: Diagnostic = { ...rest, line, column, length };
  return `\n${codeFrame(diagnostic, text)}\n`;
}

describe('a code frame', () => {
  it('puts the caret under the fault, a Han character two columns wide', () => {
    expect(frame('  项目结余资金: 150.00万元', 11, 8)).toMatchInlineSnapshot(`
      "
        7 |   项目结余资金: 150.00万元
          |                 ^^^^^^^^^^
      "
    `);
  });

  it('is as wide as what it underlines', () => {
    expect(frame('联系电话：86825613', 5)).toMatchInlineSnapshot(`
      "
        7 | 联系电话：86825613
          |         ^^
      "
    `);
    expect(frame('“引号”—…，①', 1, 5)).toMatchInlineSnapshot(`
      "
        7 | “引号”—…，①
          | ^^^^^^^^^^
      "
    `);
    expect(frame('𠮷野家🏛 abc', 6, 3)).toMatchInlineSnapshot(`
      "
        7 | 𠮷野家🏛 abc
          |          ^^^
      "
    `);
  });

  it('shows the neighbourhood of a fault in a long line', () => {
    expect(frame(`${'甲'.repeat(100)}乙${'丙'.repeat(100)}`, 101, 1, 1234)).toMatchInlineSnapshot(`
      "
        1234 | …甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲乙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙…
             |                                           ^^
      "
    `);
  });

  it('shows the end of a long line', () => {
    expect(frame(`${'a'.repeat(100)}b`, 101)).toMatchInlineSnapshot(`
      "
        7 | …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab
          |                                                                          ^
      "
    `);
  });

  it('puts one caret behind the line where something is missing at its end', () => {
    expect(frame("目标值: '1683", 13)).toMatchInlineSnapshot(`
      "
        7 | 目标值: '1683
          |              ^
      "
    `);
  });

  it('is left out for an empty line', () => {
    expect(frame('', 1)).toBe('\n\n');
  });
});
