import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  amount,
  amountOrBlank,
  balanceOrBlank,
  date,
  lines,
  percentageOrBlank,
  phone,
  text,
  textOrBlank,
} from '../../../src/domain/schema/scalars.ts';

/** The value, or the code of what is wrong with it. */
function read(schema: z.ZodType, value: string): unknown {
  const result = schema.safeParse(value);
  return result.success
    ? result.data
    : result.error.issues.map(({ message }) => message).join('、');
}

describe('a date', () => {
  it('is exactly a day of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const written = [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(day).padStart(2, '0'),
        ].join('-');
        const calendar = new Date(0);
        calendar.setUTCFullYear(year, month - 1, day);
        const exists =
          month > 0 &&
          day > 0 &&
          calendar.getUTCMonth() === month - 1 &&
          calendar.getUTCDate() === day;
        expect(read(date, written)).toBe(exists ? written : 'bad-date');
      }),
    );
  });

  it.each([
    '2020-2-3',
    '20200203',
    '2020-02-03 ',
    '2020-02-03T00:00',
    '二〇二〇-02-03',
    '02-03-2020',
  ])('is not %s', (value) => {
    expect(read(date, value)).toBe('bad-date');
  });
});

describe('an amount', () => {
  it('keeps what is printed and its exact value, up to six decimals', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), fc.nat(6), (digits, scale) => {
        const printed =
          scale === 0
            ? String(digits)
            : `${String(digits / 10n ** BigInt(scale))}.${String(digits % 10n ** BigInt(scale)).padStart(scale, '0')}`;
        expect(read(amount, printed)).toEqual({ printed, fen: digits * 10n ** BigInt(6 - scale) });
      }),
    );
  });

  it('tells a blank from a zero', () => {
    expect(read(amountOrBlank, '')).toBeNull();
    expect(read(amountOrBlank, '0')).toEqual({ printed: '0', fen: 0n });
    expect(read(amount, '')).toBe('blank');
  });

  it('is negative only as a balance', () => {
    expect(read(balanceOrBlank, '-0.31')).toEqual({ printed: '-0.31', fen: -310_000n });
    expect(read(amountOrBlank, '-0.31')).toBe('negative-amount');
    expect(read(balanceOrBlank, '-')).toBe('bad-amount');
    expect(read(balanceOrBlank, '--1')).toBe('bad-amount');
    expect(read(balanceOrBlank, '')).toBeNull();
  });
});

describe('a percentage', () => {
  it('keeps what is printed and its exact value', () => {
    expect(read(percentageOrBlank, '99.80')).toEqual({ printed: '99.80', digits: 9980n, scale: 2 });
    expect(read(percentageOrBlank, '')).toBeNull();
  });

  it.each(['99.8%', '-1', '９９', '1/2', 'NaN'])('is not %s', (value) => {
    expect(read(percentageOrBlank, value)).toBe('bad-percentage');
  });
});

describe('a phone number', () => {
  it.each(['86862138', '8686213', '0510-86862138', '010-12345678'])('is %s', (value) => {
    expect(read(phone, value)).toBe(value);
  });

  it.each(['868621381', '8686 2138', '(0510)86862138', '+86-0510-86862138', '13812345678'])(
    'is not %s',
    (value) => {
      expect(read(phone, value)).toBe('bad-phone');
    },
  );
});

describe('text', () => {
  it('is kept to the character, and never only blanks', () => {
    expect(read(text, '甲 乙')).toBe('甲 乙');
    expect(read(text, '')).toBe('blank');
    expect(read(text, '\u{3000}')).toBe('blank');
    expect(read(text, '甲 ')).toBe('outer-blank');
  });

  it('that may be blank is null where it is', () => {
    expect(read(textOrBlank, '')).toBeNull();
    expect(read(textOrBlank, '甲')).toBe('甲');
  });
});

describe('lines of a source', () => {
  it.each(['6-104', '7-7'])('are %s', (value) => {
    expect(read(lines, value)).toBe(value);
  });

  it.each(['0-4', '104-6', '6', '6-', '6—104', '6-104,200-201'])('are not %s', (value) => {
    expect(read(lines, value)).toBe('bad-lines');
  });
});
