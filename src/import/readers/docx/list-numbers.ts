const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const CIRCLED_ONE = 0x2460;
const LAST_CIRCLED = 20;
const HIGHEST = 9999;

/**
 * An automatic number as Word shows it.
 *
 * @param format `w:numFmt`, `decimal`, `chineseCounting` (ECMA-376, ST_NumberFormat)
 * @returns null where the format is none that Chinese documents use
 */
export function listNumber(value: number, format: string): string | null {
  if (!Number.isInteger(value) || value < 0 || value > HIGHEST) return null;
  switch (format) {
    case 'decimal':
      return String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? '');
    case 'ideographTraditional':
      return STEMS[value - 1] ?? null;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= LAST_CIRCLED
        ? String.fromCharCode(CIRCLED_ONE + value - 1)
        : null;
    default:
      return latin(value, format);
  }
}

function latin(value: number, format: string): string | null {
  if (value < 1) return null;
  switch (format) {
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return null;
  }
}

/** 27 is `aa`, 28 `bb`: Word repeats letters. */
function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}

function chinese(value: number): string {
  if (value === 0) return '〇';
  const digits = [...String(value)].map(Number);
  let text = '';
  let zero = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) {
      zero = true;
      continue;
    }
    if (zero) text += '零';
    zero = false;
    text += (DIGITS[digit] ?? '') + (UNITS[digits.length - 1 - index] ?? '');
  }
  // 十一, not 一十一.
  return value >= 10 && value < 20 ? text.slice(1) : text;
}
