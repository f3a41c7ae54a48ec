import { foldWidth } from './characters.ts';
import { compareDecimals, parseDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';

export type Operator = '=' | '≥' | '≤' | '>' | '<';

/** A 目标值: the characters the form prints, and what can be read from them. */
export type Target =
  | {
      readonly kind: 'number';
      readonly printed: string;
      /** Null where the form prints no sign: `100%`. */
      readonly operator: Operator | null;
      readonly value: Decimal;
      /** `%`, `件`, `万元` …; null for a bare number. */
      readonly unit: string | null;
    }
  | {
      readonly kind: 'ratio';
      readonly printed: string;
      readonly left: Decimal;
      readonly right: Decimal;
    }
  | {
      readonly kind: 'range';
      readonly printed: string;
      readonly low: Decimal;
      readonly high: Decimal;
      readonly unit: string | null;
    }
  | { readonly kind: 'text'; readonly printed: string };

/** Signs and words that stand before a number. Null: the word promises the number, but sets no bound. */
const BEFORE: readonly (readonly [words: string, operator: Operator | null])[] = [
  ['>=|≥|≧|不少于|不低于|不小于|至少|大于等于|大于或等于', '≥'],
  ['<=|≤|≦|不超过|不高于|不大于|不多于|至多|小于等于|小于或等于', '≤'],
  ['=|等于', '='],
  ['>|大于|高于|超过|多于', '>'],
  ['<|小于|低于|少于', '<'],
  ['达到|达', null],
];

/** 以上、以下、以内 include the number itself (民法典第一千二百五十九条). */
const AFTER: readonly (readonly [words: string, operator: Operator])[] = [
  ['(?:及|或|含)?以上', '≥'],
  ['(?:及|或|含)?以下|以内|之内|内', '≤'],
];

const MEASURE_WORDS = [
  '%|‰|个?百分点|倍|分|级',
  '个?工作日|个月|小时|分钟|课时|学时|天|日|周|年|个?季度',
  '万元|亿元|千元|元|万人次|万人|人次|人日|人|户次|户|名|位',
  '件次|件|场次|场|批次|批|班次|班|车次|站次|次|个|项|期|份|篇|册|本|套|台|部|辆|家|所|座|处|条|幅|块|张|组|队|支|例|起|宗|笔|集|门|点|间|根|株|棵|段|轮|版',
  '亩|公顷|平方公里|平方米|立方米|公里|千米|米|吨|公斤|千克|克|升',
].join('|');

const AMOUNT = String.raw`(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)`;
const UNIT = `((?:${MEASURE_WORDS})(?:/(?:${MEASURE_WORDS}|月))?)?`;
const NUMBER = new RegExp(
  `^(${alternatives(BEFORE)})?\\s*${AMOUNT}\\s*${UNIT}\\s*(${alternatives(AFTER)})?$`,
  'u',
);
const WORDS_BEFORE = patterns(BEFORE);
const WORDS_AFTER = patterns(AFTER);
const RATIO = /^(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)$/u;
const RANGE = new RegExp(`^${AMOUNT}\\s*${UNIT}\\s*[-~—–至]+\\s*${AMOUNT}\\s*${UNIT}$`, 'u');
/** Without one there is nothing to read. */
const FIGURE = /\d/;
/** `2020年` is a date, not a quantity. */
const CALENDAR_YEAR = /^(?:19|20)\d{2}$/;

/**
 * Reads a 目标值 into number, ratio, range or text: `≥16件`, `95%以上`, `不少于2次`, `1: 15`, `1-3次`.
 * `printed` is kept to the character; whatever cannot be read with certainty is text
 * (`自结案之日起30天`, `每月1次`, `2020年完成`).
 */
export function parseTarget(printed: string): Target {
  const text = foldWidth(printed).trim();
  if (!FIGURE.test(text)) return { kind: 'text', printed };
  return (
    readRatio(printed, text) ??
    readRange(printed, text) ??
    readNumber(printed, text) ?? { kind: 'text', printed }
  );
}

function readNumber(printed: string, text: string): Target | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, before, digits = '', unit, after] = match;
  const value = readAmount(digits);
  if (!value || isDate(digits, unit, after)) return null;
  const operator = combine(operatorOf(WORDS_BEFORE, before), operatorOf(WORDS_AFTER, after));
  if (operator === undefined) return null;
  return { kind: 'number', printed, operator, value, unit: unit ?? null };
}

function readRatio(printed: string, text: string): Target | null {
  const match = RATIO.exec(text);
  if (!match) return null;
  const [, a = '', b = ''] = match;
  const left = parseDecimal(a);
  const right = parseDecimal(b);
  return left && right ? { kind: 'ratio', printed, left, right } : null;
}

function readRange(printed: string, text: string): Target | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const [, a = '', firstUnit, b = '', lastUnit] = match;
  const low = readAmount(a);
  const high = readAmount(b);
  if (!low || !high || isDate(b, lastUnit, undefined)) return null;
  if (firstUnit !== undefined && firstUnit !== lastUnit) return null;
  if (compareDecimals(low, high) > 0) return null;
  return { kind: 'range', printed, low, high, unit: lastUnit ?? null };
}

function readAmount(digits: string): Decimal | null {
  return parseDecimal(digits.includes(',') ? digits.replaceAll(',', '') : digits);
}

function isDate(digits: string, unit: string | undefined, after: string | undefined): boolean {
  return unit === '年' && after === undefined && CALENDAR_YEAR.test(digits);
}

/** Undefined where the word before and the word after contradict each other: `≤95%以上`. */
function combine(before: Operator | null, after: Operator | null): Operator | null | undefined {
  if (before === null || after === null) return before ?? after;
  return before === after ? before : undefined;
}

function operatorOf(
  words: ReadonlyMap<RegExp, Operator | null>,
  printed: string | undefined,
): Operator | null {
  if (printed === undefined) return null;
  for (const [pattern, operator] of words) if (pattern.test(printed)) return operator;
  return null;
}

function alternatives(words: readonly (readonly [string, Operator | null])[]): string {
  return words.map(([pattern]) => pattern).join('|');
}

function patterns(
  words: readonly (readonly [string, Operator | null])[],
): ReadonlyMap<RegExp, Operator | null> {
  return new Map(
    words.map(([pattern, operator]) => [new RegExp(`^(?:${pattern})$`, 'u'), operator]),
  );
}
