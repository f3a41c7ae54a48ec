import * as z from 'zod';
import type { Amount, Percentage } from '../declaration.ts';
import { parseDecimal } from '../decimal.ts';
import { isPossible, parseAmount } from '../money.ts';
import { fault, type FaultContext } from './fault.ts';
import { quickly, UNSURE } from './quick.ts';

/** Text that must be there. Every scalar of the front matter is a string, verbatim. */
export const text = quickly(
  z
    .string()
    .check((context) => {
      if (context.value.trim() === '') fault(context, 'blank');
      else if (context.value !== context.value.trim()) fault(context, 'outer-blank');
    })
    .meta(like(String.raw`\S(?:.*\S)?`)),
  (value) => (value !== '' && value === value.trim() ? value : UNSURE),
);

/** Text, or null where the form is blank. */
export const textOrBlank = quickly(
  z
    .string()
    .transform((value) => (value.trim() === '' ? null : value))
    .pipe(z.union([z.null(), text]))
    .meta(like(String.raw`(?:\s*|\S(?:.*\S)?)`)),
  (value) => {
    const trimmed = value.trim();
    if (trimmed === '') return null;
    return trimmed === value ? value : UNSURE;
  },
);

/** 万元 with at most six decimals, or null where the form is blank. */
export const amountOrBlank = quickly(
  z
    .string()
    .transform((value, context): Amount | null => (value === '' ? null : toAmount(value, context)))
    .meta(like(String.raw`(?:\d{1,12}(?:\.\d{1,6})?)?`)),
  (value) => (value === '' ? null : quickAmount(value)),
);

/** 万元, never blank. */
export const amount = quickly(
  z
    .string()
    .transform((value, context): Amount => toAmount(value, context))
    .meta(like(String.raw`\d{1,12}(?:\.\d{1,6})?`)),
  quickAmount,
);

/** As `amountOrBlank`, but may be negative: more was used than was budgeted. */
export const balanceOrBlank = quickly(
  z
    .string()
    .transform((value, context): Amount | null => {
      if (value === '') return null;
      const parsed = possibleAmount(value);
      if (parsed) return parsed;
      fault(context, 'bad-amount');
      return z.NEVER;
    })
    .meta(like(String.raw`(?:-?\d{1,12}(?:\.\d{1,6})?)?`)),
  (value) => (value === '' ? null : (possibleAmount(value) ?? UNSURE)),
);

/** A percentage without `%`, or null where the form is blank. */
export const percentageOrBlank = quickly(
  z
    .string()
    .transform((value, context): Percentage | null => {
      if (value === '') return null;
      const percentage = toPercentage(value);
      if (percentage) return percentage;
      fault(context, 'bad-percentage');
      return z.NEVER;
    })
    .meta(like(String.raw`(?:\d+(?:\.\d+)?)?`)),
  (value) => (value === '' ? null : (toPercentage(value) ?? UNSURE)),
);

/** yyyy-mm-dd of a day that exists. */
export const date = quickly(
  z
    .string()
    .check((context) => {
      if (!isDate(context.value)) fault(context, context.value === '' ? 'blank' : 'bad-date');
    })
    .meta(like(String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`)),
  (value) => (isDate(value) ? value : UNSURE),
);

const PHONE = /^(\d{3,4}-)?\d{7,8}$/;

export const phone = quickly(
  z
    .string()
    .check((context) => {
      if (!PHONE.test(context.value)) {
        fault(context, context.value === '' ? 'blank' : 'bad-phone');
      }
    })
    .meta(like(String.raw`(?:\d{3,4}-)?\d{7,8}`)),
  (value) => (PHONE.test(value) ? value : UNSURE),
);

/** First and last line of a form in its source: `6-104`. */
export const lines = z
  .string()
  .check((context) => {
    const [, first, last] = /^([1-9]\d*)-([1-9]\d*)$/.exec(context.value) ?? [];
    if (first !== undefined && Number(first) <= Number(last)) return;
    fault(context, context.value === '' ? 'blank' : 'bad-lines');
  })
  .meta(like(String.raw`[1-9]\d*-[1-9]\d*`));

export function oneOf(values: readonly string[], code: string): z.ZodType<string, string> {
  return quickly(
    z
      .string()
      .check((context) => {
        if (values.includes(context.value)) return;
        if (context.value === '') fault(context, 'blank');
        else fault(context, code, { expected: values.map((value) => `“${value}”`).join('、') });
      })
      .meta({ enum: [...values] }),
    (value) => (values.includes(value) ? value : UNSURE),
  );
}

/** 是/否, as staff write it. */
export const yesNo = oneOf(['是', '否'], 'bad-option').transform((value) => value === '是');

export function pattern(regex: RegExp, code: string): z.ZodType<string, string> {
  return quickly(
    z
      .string()
      .check((context) => {
        if (!regex.test(context.value)) fault(context, context.value === '' ? 'blank' : code);
      })
      .meta({ pattern: regex.source }),
    (value) => (regex.test(value) ? value : UNSURE),
  );
}

/** What the JSON Schema says of a scalar, for editors; the check above it is what counts. */
function like(pattern: string): { pattern: string } {
  return { pattern: `^${pattern}$` };
}

function possibleAmount(value: string): Amount | null {
  const parsed = parseAmount(value);
  return parsed && isPossible(parsed) ? parsed : null;
}

function toAmount(value: string, context: FaultContext): Amount {
  const parsed = possibleAmount(value);
  if (parsed && parsed.fen >= 0n) return parsed;
  fault(context, value === '' ? 'blank' : parsed ? 'negative-amount' : 'bad-amount');
  return z.NEVER;
}

function quickAmount(value: string): Amount | typeof UNSURE {
  const parsed = possibleAmount(value);
  return parsed && parsed.fen >= 0n ? parsed : UNSURE;
}

function toPercentage(value: string): Percentage | null {
  const decimal = parseDecimal(value);
  return decimal && decimal.digits >= 0n ? { printed: value, ...decimal } : null;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}
