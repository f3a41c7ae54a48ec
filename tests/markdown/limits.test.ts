import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitDiagnostics, limitsByLine } from '../../src/markdown/limits.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { REAL_CONTENT } from '../fixtures/content.ts';
import { placed } from './reading.ts';

function limits(text: string): string[] {
  return placed(limitDiagnostics(sourceFile('甲.md', text)));
}

describe('the limits', () => {
  it('are far from all real content', () => {
    const twice = [...REAL_CONTENT].map(([path, text]) =>
      limitDiagnostics(sourceFile(path, text + text.slice(4))),
    );
    expect(twice.flat()).toEqual([]);
  });

  it.each([
    ['256 KB a file', '甲\n'.repeat(131_072), '甲\n'.repeat(131_073), '1:1 file/too-large'],
    [
      '20 K characters a line',
      `\n${'甲'.repeat(20_480)}`,
      `\n${'甲'.repeat(20_481)}`,
      '2:1 file/long-line',
    ],
    [
      '19 block quotes in one another',
      `\n${'>'.repeat(19)}`,
      `\n${'> '.repeat(20)}`,
      '2:1 file/deep-nesting',
    ],
    [
      '19 list markers in one another',
      `\n${'- '.repeat(19)}`,
      `\n${'1. '.repeat(20)}`,
      '2:1 file/deep-nesting',
    ],
    [
      'any number of dashes in a rule, but 19 rows in one another',
      `\n${'-'.repeat(200)}`,
      `\n${'- '.repeat(20)}`,
      '2:1 file/deep-nesting',
    ],
    [
      '79 blanks of indentation',
      `\n${' '.repeat(79)}甲`,
      `\n${' '.repeat(80)}甲`,
      '2:1 file/deep-nesting',
    ],
    [
      '19 open brackets',
      `\n${'['.repeat(19)}`,
      `\n${'[甲{（('.repeat(20)}`,
      '2:1 file/deep-nesting',
    ],
    [
      '300 symbols a paragraph',
      `---\n---\n${'甲*'.repeat(300)}`,
      `---\n---\n\n${'甲*\n'.repeat(301)}`,
      '4:1 file/too-many-symbols',
    ],
  ])('allow %s and no more', (_limit, within, beyond, expected) => {
    expect(limits(within)).toEqual([]);
    expect(limits(beyond)).toEqual([expected]);
  });

  it('count the symbols of each paragraph apart, and none of the front matter', () => {
    expect(
      limits(`---\n${'[甲]\n'.repeat(400)}---\n${`${'甲*'.repeat(200)}\n\n`.repeat(4)}`),
    ).toEqual([]);
  });

  it('name every line that is too long', () => {
    const long = '甲'.repeat(20_481);
    expect(limits(`${long}\n短\n${long}`)).toEqual(['1:1 file/long-line', '3:1 file/long-line']);
  });
});

describe('one look at a whole file', () => {
  it('finds whatever looking at every line finds', () => {
    const piece = fc.constantFrom(
      ...[
        '>',
        '> ',
        '- ',
        '* ',
        '+\t',
        '1. ',
        '12) ',
        '  ',
        '(',
        '[',
        '{',
        ']',
        ')',
        '甲',
        '\n',
        '*',
      ],
    );
    const run = fc.record({ piece, count: fc.integer({ min: 1, max: 22 }) });
    let found = 0;
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
        const text = runs.map(({ piece: one, count }) => one.repeat(count)).join('');
        const file = sourceFile('甲.md', `---\n---\n${text}\n`);
        const expected = limitsByLine(file);
        found += expected.length;
        expect(limitDiagnostics(file)).toEqual(expected);
      }),
      { numRuns: 3000, seed: 1 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it.each([' '.repeat(80), '_'.repeat(301), '>'.repeat(20), '{[('.repeat(7)])('sees %j', (line) => {
    const file = sourceFile('甲.md', `---\n---\n${line}甲\n`);
    expect(limitDiagnostics(file)).toEqual(limitsByLine(file));
    expect(limitDiagnostics(file)).toHaveLength(1);
  });
});
