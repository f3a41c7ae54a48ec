import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findBankCards, passesLuhn } from '../../../src/domain/disclosure/bank-card.ts';

// Test numbers of card schemes; they belong to nobody.
it.each(['4111111111111111', '6250 9460 0000 0016', '6250946000000016', '5555-5555-5555-4444'])(
  'finds %s',
  (number) => {
    expect(findBankCards(`账号${number}。`)).toEqual([
      { kind: 'bank-card', offset: 2, text: number },
    ]);
  },
);

it('passes numbers that fail the check, are too short or too long', () => {
  expect(findBankCards('4111111111111112')).toEqual([]);
  expect(findBankCards('411111111111111')).toEqual([]);
  expect(findBankCards('41111111111111111111')).toEqual([]);
});

it('passes years, amounts and phone numbers in a row', () => {
  expect(findBankCards('2017 2018 2019 2020 2021')).toEqual([]);
  expect(findBankCards('86862138 86862139')).toEqual([]);
});

it('notices any single digit that is changed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(9), { minLength: 16, maxLength: 19 }),
      fc.nat(15),
      fc.integer({ min: 1, max: 9 }),
      (digits, place, change) => {
        const number = digits.join('');
        const other = digits.with(place, ((digits[place] ?? 0) + change) % 10).join('');
        expect(passesLuhn(number) && passesLuhn(other)).toBe(false);
      },
    ),
  );
});

it('has exactly one right last digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{15,18}$/), (digits) => {
      const right = Array.from({ length: 10 }, (_, last) => passesLuhn(`${digits}${last}`)).filter(
        Boolean,
      );
      expect(right).toHaveLength(1);
    }),
  );
});
