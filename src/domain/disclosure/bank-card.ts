import { patternDetector } from './detector.ts';
import type { Detector } from './find.ts';

/** Cards issued to persons begin with 3–6 or 9 and have 16 to 19 digits. */
const PATTERN = /(?<![0-9A-Za-z.])[3-69]\d{3}(?:[ -]?\d){12,15}(?![0-9A-Za-z])/g;

/** 银行卡号: 16 to 19 digits that pass the Luhn check; blanks between groups do not hide it. */
export const findBankCards: Detector = patternDetector('bank-card', PATTERN, (match) =>
  passesLuhn(match.replace(/[ -]/g, '')),
);

/** The Luhn check of a string of digits (GB/T 15694.1, ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
