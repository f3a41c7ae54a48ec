import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { openDisclosures } from '../../src/domain/disclosure/index.ts';
import { codeFrame } from '../../src/markdown/code-frame.ts';
import { declarationFile, realText } from '../fixtures/content.ts';
import { read } from './reading.ts';

const REAL = realText(declarationFile('legal-aid'));
const MOST_TEXT = 5000;

/** Reads, shows every diagnostic and runs the gate, as a build would; throws where that is not right. */
function readAll(text: string): readonly Diagnostic[] {
  const { diagnostics, draft } = read(text);
  if (draft) openDisclosures(draft);
  const lines = text.split('\n');
  for (const diagnostic of diagnostics) {
    const line = lines[diagnostic.line - 1];
    if (line === undefined || diagnostic.column < 1 || diagnostic.column > line.length + 1) {
      throw new Error(`no such place: ${JSON.stringify(diagnostic)}`);
    }
    codeFrame(diagnostic, line);
  }
  return diagnostics;
}

/** Milliseconds of the processor; the clock would also count what else the machine does. */
function costOf(use: () => void): number {
  const before = process.cpuUsage();
  use();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What YAML and Markdown are made of, so that random texts reach deep into the parsers. */
const PIECE = fc.constantFrom(
  ...[
    '---\n',
    '\n',
    '\n\n',
    '  ',
    '    ',
    '- ',
    ': ',
    ':',
    '：',
    '? ',
    '| ',
    '> ',
    '>',
    '#',
    '## ',
    ' #',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ', ',
    "'",
    '"',
    '\\',
    '*',
    '_',
    '`',
    '```\n',
    '~~~\n',
    '&a ',
    '*a',
    '!!x ',
    '%',
  ],
  ...[
    '<',
    '</b>',
    '<!--',
    '-->',
    '<a@b.c>',
    '&nbsp;',
    '![',
    '](',
    '1. ',
    '1) ',
    '+ ',
    '***\n',
    '===\n',
  ],
  ...[
    '__proto__',
    'constructor',
    '<<',
    '项目名称',
    '绩效指标',
    '勘注',
    '字段',
    '指标',
    '𠮷',
    '\u{200b}',
    '\t',
    '\r\n',
  ],
  ...['## 项目概况\n', '表式: jiangyin-2020\n', '138', '0.3', '2020-02-30', '万元'],
);
const PIECES = fc
  .array(PIECE, { maxLength: 300 })
  .map((pieces) => pieces.join('').slice(0, MOST_TEXT));

describe('reading', () => {
  it('never throws and never takes a second, whatever the text', () => {
    const readSoon = (text: string): void => {
      expect(costOf(() => readAll(text))).toBeLessThan(1000);
    };
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: MOST_TEXT }), readSoon), {
      numRuns: 60,
    });
    fc.assert(fc.property(PIECES, readSoon), { numRuns: 120 });
    fc.assert(
      fc.property(PIECES, PIECES, (head, body) => {
        readSoon(`---\n${head}\n---\n${body}`);
      }),
      { numRuns: 120 },
    );
  });

  it('never throws where something strange stands anywhere in a real declaration', () => {
    const place = fc.integer({ min: 0, max: REAL.length });
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 200 }), PIECES, (at, length, piece) => {
        const found = readAll(REAL.slice(0, at) + piece.slice(0, 60) + REAL.slice(at + length));
        return found.every(({ message, hint }) => message !== '' && hint !== '');
      }),
      { numRuns: 100 },
    );
  });

  it('never throws where a value of the front matter is of another kind', () => {
    const head = REAL.split('\n').findIndex((line, index) => index > 0 && line === '---');
    const lines = REAL.split('\n');
    const value = fc.constantFrom(
      '',
      ' []',
      ' [a, b]',
      ' {a: b}',
      ' x',
      ' -',
      "\n    - ''",
      '\n    甲: 乙',
      '\n    - 甲: 乙',
      '\n  -',
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: head - 1 }), value, (index, other) => {
        const line = (lines[index] ?? '').replace(/:.*/, `:${other}`);
        readAll(lines.with(index, line).join('\n'));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a bomb', () => {
  const bombs: readonly (readonly [kind: string, text: string])[] = [
    [
      'of aliases',
      `---\na: &a [x, x]\n${Array.from({ length: 30 }, (_, index) => `b${String(index)}: &b${String(index)} [*a, *a]\n`).join('')}---\n`,
    ],
    ['of block quotes', `---\n表式: x\n---\n${'>'.repeat(5000)} 甲`],
    ['of block quotes on lines of their own', `---\n表式: x\n---\n${'> > > >\n'.repeat(1000)}`],
    ['of list markers', `---\n表式: x\n---\n${'- '.repeat(5000)}甲`],
    [
      'of nested lists, a level a line',
      `---\n表式: x\n---\n${Array.from({ length: 500 }, (_, index) => `${' '.repeat(2 * index)}- 甲\n`).join('')}`,
    ],
    ['of brackets in a value', `---\n表式: ${'['.repeat(5000)}\n---\n`],
    ['of brackets over lines', `---\n表式:\n${'[\n'.repeat(3000)}\n---\n`],
    ['of braces in a value', `---\n表式: ${'{a: '.repeat(3000)}\n---\n`],
    [
      'of nested keys',
      `---\n${Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}甲:\n`).join('')}---\n`,
    ],
    ['of nested rows', `---\n甲:\n  ${'- '.repeat(4000)}乙\n---\n`],
    ['of emphasis', `---\n表式: x\n---\n${'*a '.repeat(5000)}`],
    [
      'of emphasis that closes',
      `---\n表式: x\n---\n${'**a *b '.repeat(1000)}${'* c**'.repeat(1000)}`,
    ],
    ['of link brackets', `---\n表式: x\n---\n${'['.repeat(19)}${'a](b) ['.repeat(2000)}`],
    ['of link brackets in many lines', `---\n表式: x\n---\n${`${'['.repeat(15)}\n`.repeat(500)}`],
    [
      'of backticks',
      `---\n表式: x\n---\n${Array.from({ length: 150 }, (_, index) => '`'.repeat(index)).join('a')}`,
    ],
    ['of angle brackets', `---\n表式: x\n---\n${'<a '.repeat(5000)}`],
    ['of entities', `---\n表式: x\n---\n${'&amp;'.repeat(4000)}`],
    [
      'of keys',
      `---\n${Array.from({ length: 2000 }, (_, index) => `k${String(index)}: 1\n`).join('')}---\n`,
    ],
    ['of the same key', `---\n${'表式: 1\n'.repeat(5000)}---\n`],
    ['of headings', `---\n表式: x\n---\n${'## 项目概况\n'.repeat(5000)}`],
    ['of blanks', `---\n表式: x${' '.repeat(20_000)}y\n---\n`],
    ['of digits', `---\n项目总金额: ${'9'.repeat(20_000)}\n---\n`],
    ['of errata', `---\n勘注:\n${'  - 字段: 甲\n    原文: 乙\n    说明: 丙\n'.repeat(1500)}---\n`],
  ];

  it.each(bombs)('%s is refused at once', (_kind, text) => {
    const cost = costOf(() => {
      expect(readAll(text).length).toBeGreaterThan(0);
    });
    expect(cost).toBeLessThan(2000);
  });
});
