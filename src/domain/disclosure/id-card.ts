import { patternDetector } from './detector.ts';
import type { Detector } from './find.ts';

const PROVINCES = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const MONTH_DAY = '(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\\d|3[01])';
const PATTERN = new RegExp(
  `(?<![0-9A-Za-z])${PROVINCES}\\d{4}[ -]?(?:(?:18|19|20)\\d{2}[ -]?${MONTH_DAY}[ -]?\\d{3}[\\dXx]|\\d{2}${MONTH_DAY}\\d{3})(?![0-9A-Za-z])`,
  'g',
);
/** GB 11643-1999, MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** 身份证号: 18 digits with a true date and check character, or 15 digits with a true date. */
export const findIdCards: Detector = patternDetector('id-card', PATTERN, (match) =>
  isIdCard(match.replace(/[ -]/g, '').toUpperCase()),
);

/** Whether these 15 or 18 characters are a possible 身份证号. */
export function isIdCard(number: string): boolean {
  if (number.length === 15) return isDate(`19${number.slice(6, 12)}`);
  if (number.length !== 18 || !isDate(number.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17];
}

function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(
    Number,
  );
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
