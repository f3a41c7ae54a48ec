import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDifference,
  formatWan,
  parseAmount,
  percentOf,
  sumFen,
} from '../../src/domain/money.ts';

const fen = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

describe('parseAmount', () => {
  it('reads 万元 as 分', () => {
    expect(parseAmount('148.00')).toEqual({ printed: '148.00', fen: 148_000_000n });
    expect(parseAmount('0.000001')?.fen).toBe(1n);
  });

  it('keeps the characters and compares the value', () => {
    expect(parseAmount('148')?.fen).toBe(parseAmount('148.00')?.fen);
    expect(parseAmount('148')?.printed).toBe('148');
  });

  it.each(['', '1,000', '0.0000001', '五', '1万'])('refuses %j', (printed) => {
    expect(parseAmount(printed)).toBeNull();
  });
});

describe('formatWan', () => {
  it('shows two decimals, and more where two would round', () => {
    expect(formatWan(1_500_000n)).toBe('1.50');
    expect(formatWan(1_234_500n)).toBe('1.2345');
    expect(formatWan(0n)).toBe('0.00');
  });

  it('groups thousands of the whole part only', () => {
    expect(formatWan(12_345_678_900n, { group: true })).toBe('12,345.6789');
    expect(formatWan(-1_234_000_000n, { group: true })).toBe('-1,234.00');
  });

  it('is read back exactly', () => {
    fc.assert(
      fc.property(fen, (value) => {
        expect(parseAmount(formatWan(value))?.fen).toBe(value);
        expect(parseAmount(formatWan(value, { group: true }).replaceAll(',', ''))?.fen).toBe(value);
      }),
    );
  });
});

it('gives a difference its sign', () => {
  expect([2_000_000n, 0n, -310_000n].map(formatDifference)).toEqual(['+2.00', '0.00', '-0.31']);
});

it('adds in any order to the same sum, blanks counting nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fen)), (values) => {
      const amounts = values.map((value) => (value === null ? null : { printed: '', fen: value }));
      expect(sumFen(amounts)).toBe(sumFen(amounts.toReversed()));
      expect(sumFen(amounts)).toBe(values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n));
    }),
  );
});

describe('percentOf', () => {
  it('rounds half up at the asked precision', () => {
    expect(percentOf(15_767n, 15_798n, 1)).toBe('99.8');
    expect(percentOf(1n, 8n, 0)).toBe('13');
    expect(percentOf(2816n, 4800n)).toBe('58.67');
  });

  it('has no answer for a whole of 0', () => {
    expect(percentOf(0n, 0n)).toBeNull();
    expect(percentOf(5n, 0n)).toBeNull();
  });

  it('is 100 for a thing and itself', () => {
    fc.assert(
      fc.property(fen, (value) => {
        fc.pre(value !== 0n);
        expect(percentOf(value, value)).toBe('100.00');
      }),
    );
  });
});
