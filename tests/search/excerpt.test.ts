import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/search/excerpt.ts';

const LONG = `${'前'.repeat(100)}调解${'后'.repeat(100)}`;

describe('excerpt', () => {
  it('shows a short text whole', () => {
    expect(excerpt('人民调解率', [{ start: 2, end: 4 }])).toEqual([
      { kind: 'text', text: '人民' },
      { kind: 'mark', text: '调解' },
      { kind: 'text', text: '率' },
    ]);
  });

  it('cuts a long text around the match and says so', () => {
    const pieces = excerpt(LONG, [{ start: 100, end: 102 }]);
    expect(pieces.map(({ kind }) => kind)).toEqual(['gap', 'text', 'mark', 'text', 'gap']);
  });

  it('shows the beginning of a long text without a match', () => {
    expect(excerpt(LONG, []).map(({ kind }) => kind)).toEqual(['text', 'gap']);
  });

  it('takes every word from the text, in order, and splits no character', () => {
    const span = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('字', '𠮷', 'a'), { minLength: 150 }),
        span,
        (letters, [start, length]) => {
          const text = letters.join('');
          const from = letters.slice(0, start).join('').length;
          const to = letters.slice(0, start + length).join('').length;
          const pieces = excerpt(text, to > from ? [{ start: from, end: to }] : []);
          let at = 0;
          for (const piece of pieces.filter(({ kind }) => kind !== 'gap')) {
            at = text.indexOf(piece.text, at);
            expect(at).toBeGreaterThanOrEqual(0);
            expect(piece.text.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});
