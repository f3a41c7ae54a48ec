import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  divideRounding,
  formatDecimal,
  parseDecimal,
  rescale,
} from '../../src/domain/decimal.ts';

const decimal = fc.record({
  digits: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
  scale: fc.nat(8),
});

describe('parseDecimal', () => {
  it('reads plain decimals exactly', () => {
    expect(parseDecimal('148.00')).toEqual({ digits: 14800n, scale: 2 });
    expect(parseDecimal('-0.5')).toEqual({ digits: -5n, scale: 1 });
    expect(parseDecimal('9007199254740993')).toEqual({ digits: 9007199254740993n, scale: 0 });
  });

  it.each([
    '',
    ' ',
    '1,000',
    '1.',
    '.5',
    '+1',
    '１２',
    '1e3',
    '0x10',
    '1 2',
    '一百',
    'NaN',
    '--1',
    '1.2.3',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it('reads back what formatDecimal writes', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
    );
  });
});

describe('rescale', () => {
  it('keeps the value when decimals are added', () => {
    fc.assert(
      fc.property(decimal, fc.nat(6), (value, more) => {
        expect(compareDecimals(rescale(value, value.scale + more), value)).toBe(0);
      }),
    );
  });

  it('is never further away than half of the last place', () => {
    fc.assert(
      fc.property(decimal, fc.nat(8), (value, scale) => {
        fc.pre(scale < value.scale);
        const back = rescale(rescale(value, scale), value.scale).digits - value.digits;
        const half = 10n ** BigInt(value.scale - scale);
        expect((back < 0n ? -back : back) * 2n <= half).toBe(true);
      }),
    );
  });
});

it('rounds halves away from zero', () => {
  expect([5n, -5n, 4n, -4n, 15n, 25n].map((value) => divideRounding(value, 10n))).toEqual([
    1n,
    -1n,
    0n,
    0n,
    2n,
    3n,
  ]);
});

it('orders as numbers do, whatever their scales', () => {
  expect(compareDecimals({ digits: 150n, scale: 2 }, { digits: 15n, scale: 1 })).toBe(0);
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) + 0);
    }),
  );
});
