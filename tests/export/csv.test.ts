import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, writeCsv } from '../../src/export/csv.ts';
import type { CsvValue } from '../../src/export/csv.ts';
import { readCsv } from './read-csv.ts';

function textRow(...texts: (string | null)[]): CsvValue[] {
  return texts.map((text) => ({ kind: 'text', text }));
}

describe('a CSV file', () => {
  it('ends every line with CRLF, the last one too', () => {
    expect(writeCsv(['a', 'b'], [textRow('1', '2')])).toBe('a,b\r\n1,2\r\n');
  });

  it('quotes commas, quotes, line ends and blanks at the edge, and nothing else', () => {
    expect(writeCsv(['a'], [textRow('x,y'), textRow('“x”'), textRow('x"y'), textRow('x\ny')])).toBe(
      'a\r\n"x,y"\r\n“x”\r\n"x""y"\r\n"x\ny"\r\n',
    );
    expect(writeCsv(['a'], [textRow(' x')])).toBe('a\r\n" x"\r\n');
  });

  it('begins with a byte order mark only where asked', () => {
    expect(writeCsv(['a'], [], { byteOrderMark: true })).toBe('\uFEFFa\r\n');
    expect(writeCsv(['a'], [])).toBe('a\r\n');
  });

  it('leaves a field empty where there is nothing', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          [
            { kind: 'number', text: null },
            { kind: 'text', text: null },
          ],
        ],
      ),
    ).toBe('a,b\r\n,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'])(
    'makes the text %j harmless',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  it.each(['≥90%', '100%', '1=1', '（一）', '', "'=1", '—'])('leaves the text %j alone', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('writes negative numbers as they are', () => {
    expect(writeCsv(['a'], [[{ kind: 'number', text: '-0.31' }]])).toBe('a\r\n-0.31\r\n');
  });

  it.each(['=1', '1,000', '+1', '1e3', '１', '', ' 1', '1.', 'NaN'])(
    'refuses %j as a number',
    (text) => {
      expect(() => writeCsv(['a'], [[{ kind: 'number', text }]])).toThrow(RangeError);
    },
  );

  it('gives back any text when it is read again', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\r', '\n', '=', ' ', '字', '＝'),
    });
    const rows = fc.array(fc.tuple(nasty, nasty), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (texts) => {
        const csv = writeCsv(
          ['a', 'b'],
          texts.map((row) => textRow(...row)),
        );
        expect(readCsv(csv).slice(1)).toEqual(texts.map((row) => row.map(harmless)));
      }),
    );
  });
});
