import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findIdCards, isIdCard } from '../../../src/domain/disclosure/id-card.ts';

// The example of GB 11643-1999; it belongs to nobody.
const EXAMPLE = '11010519491231002X';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function withCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

const first17 = fc
  .tuple(
    fc.date({ min: new Date('1920-01-01'), max: new Date('2019-12-31'), noInvalidDate: true }),
    fc.nat(999),
  )
  .map(
    ([date, order]) =>
      `320281${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
  );

it('finds the example of the standard, whatever its case, width and grouping', () => {
  expect(findIdCards(`身份证${EXAMPLE}。`)).toEqual([
    { kind: 'id-card', offset: 3, text: EXAMPLE },
  ]);
  expect(findIdCards('11010519491231002x')).toHaveLength(1);
  expect(findIdCards('110105 19491231 002X')).toHaveLength(1);
  expect(findIdCards('（１１０１０５１９４９１２３１００２Ｘ）')).toMatchObject([
    { offset: 1, text: '１１０１０５１９４９１２３１００２Ｘ' },
  ]);
});

it('finds every number with a true check character', () => {
  fc.assert(
    fc.property(first17, (digits) => {
      expect(findIdCards(`号码${withCheck(digits)}，`)).toHaveLength(1);
    }),
  );
});

it('refuses every wrong check character', () => {
  fc.assert(
    fc.property(first17, fc.nat(9), (digits, last) => {
      const number = digits + String(last);
      expect(isIdCard(number)).toBe(withCheck(digits) === number);
    }),
  );
});

it('finds numbers of the first generation by their date', () => {
  expect(findIdCards('130503670401001')).toHaveLength(1);
  expect(findIdCards('130503671301001')).toEqual([]);
  expect(findIdCards('130503670231001')).toEqual([]);
});

it('leaves parts of longer numbers and other codes alone', () => {
  expect(findIdCards(`9${EXAMPLE}`)).toEqual([]);
  expect(findIdCards('91320281MA1MQ1234X')).toEqual([]);
  expect(findIdCards('苏法宣办〔2017〕1号')).toEqual([]);
});
