import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticAt, positionAt, sourceFile } from '../../src/markdown/source-file.ts';

const FAULT = { code: 'file/any', label: null, message: '应为甲，实为乙', hint: '改正。' };

describe('a position', () => {
  it('counts lines and characters as an editor shows them, for any text and offset', () => {
    const text = fc
      .array(fc.constantFrom('甲', 'a', '𠮷', '\n', '🏛️', ' '))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.nat(60), (content, at) => {
        const before = Array.from(content).slice(0, at);
        const lines = before.join('').split('\n');
        expect(positionAt(sourceFile('甲.md', content), before.join('').length)).toEqual({
          line: lines.length,
          column: Array.from(lines.at(-1) ?? '').length + 1,
        });
      }),
    );
  });
});

describe('a diagnostic', () => {
  it('underlines no further than the end of its line', () => {
    const file = sourceFile('甲.md', '一二三\n四五六\n');
    expect(diagnosticAt(file, { ...FAULT, start: 1, end: 6 })).toMatchObject({
      line: 1,
      column: 2,
      length: 2,
    });
  });

  it('underlines one character where nothing stands', () => {
    const file = sourceFile('甲.md', '');
    expect(diagnosticAt(file, { ...FAULT, start: 0, end: 0 })).toMatchObject({
      line: 1,
      column: 1,
      length: 1,
    });
  });

  it('counts a character beyond the BMP once', () => {
    const file = sourceFile('甲.md', '𠮷𠮷𠮷甲');
    expect(diagnosticAt(file, { ...FAULT, start: 2, end: 6 })).toMatchObject({
      column: 2,
      length: 2,
    });
  });

  it('is an error unless something else is said', () => {
    const file = sourceFile('甲.md', '甲');
    expect(diagnosticAt(file, { ...FAULT, start: 0, end: 1 }).severity).toBe('error');
    expect(diagnosticAt(file, { ...FAULT, severity: 'note', start: 0, end: 1 }).severity).toBe(
      'note',
    );
  });
});
