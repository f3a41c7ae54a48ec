import * as z from 'zod';
import type { Amount, Percentage } from '../declaration.ts';
import { parseDecimal } from '../decimal.ts';
import { parseAmount } from '../money.ts';

/** Text that must be there. Every scalar of the front matter is a string, verbatim. */
export const text = z
  .string()
  .check((context) => {
    if (context.value.trim() === '') fault(context, 'blank');
    else if (context.value !== context.value.trim()) fault(context, 'outer-blank');
  })
  .meta(like(String.raw`\S(?:.*\S)?`));

/** Text, or null where the form is blank. */
export const textOrBlank = z
  .string()
  .transform((value) => (value.trim() === '' ? null : value))
  .pipe(z.union([z.null(), text]))
  .meta(like(String.raw`(?:\s*|\S(?:.*\S)?)`));

/** 万元 with at most six decimals, or null where the form is blank. */
export const amountOrBlank = z
  .string()
  .transform((value, context): Amount | null => (value === '' ? null : toAmount(value, context)))
  .meta(like(String.raw`(?:\d+(?:\.\d{1,6})?)?`));

/** 万元, never blank. */
export const amount = z
  .string()
  .transform((value, context): Amount => toAmount(value, context))
  .meta(like(String.raw`\d+(?:\.\d{1,6})?`));

/** As `amountOrBlank`, but may be negative: more was used than was budgeted. */
export const balanceOrBlank = z
  .string()
  .transform((value, context): Amount | null => {
    if (value === '') return null;
    const parsed = parseAmount(value);
    if (parsed) return parsed;
    fault(context, 'bad-amount');
    return z.NEVER;
  })
  .meta(like(String.raw`(?:-?\d+(?:\.\d{1,6})?)?`));

/** A percentage without `%`, or null where the form is blank. */
export const percentageOrBlank = z
  .string()
  .transform((value, context): Percentage | null => {
    if (value === '') return null;
    const decimal = parseDecimal(value);
    if (decimal && decimal.digits >= 0n) return { printed: value, ...decimal };
    fault(context, 'bad-percentage');
    return z.NEVER;
  })
  .meta(like(String.raw`(?:\d+(?:\.\d+)?)?`));

/** yyyy-mm-dd of a day that exists. */
export const date = z
  .string()
  .check((context) => {
    if (!isDate(context.value)) fault(context, context.value === '' ? 'blank' : 'bad-date');
  })
  .meta(like(String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`));

export const phone = z
  .string()
  .check((context) => {
    if (!/^(\d{3,4}-)?\d{7,8}$/.test(context.value)) {
      fault(context, context.value === '' ? 'blank' : 'bad-phone');
    }
  })
  .meta(like(String.raw`(?:\d{3,4}-)?\d{7,8}`));

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
  return z
    .string()
    .check((context) => {
      if (values.includes(context.value)) return;
      if (context.value === '') fault(context, 'blank');
      else fault(context, code, { expected: values.map((value) => `“${value}”`).join('、') });
    })
    .meta({ enum: [...values] });
}

/** 是/否, as staff write it. */
export const yesNo = oneOf(['是', '否'], 'bad-option').transform((value) => value === '是');

export function pattern(regex: RegExp, code: string): z.ZodType<string, string> {
  return z
    .string()
    .check((context) => {
      if (!regex.test(context.value)) fault(context, context.value === '' ? 'blank' : code);
    })
    .meta({ pattern: regex.source });
}

/** What the JSON Schema says of a scalar, for editors; the check above it is what counts. */
function like(pattern: string): { pattern: string } {
  return { pattern: `^${pattern}$` };
}

interface FaultContext {
  readonly value: unknown;
  readonly issues: z.core.$ZodRawIssue[];
}

/**
 * Adds an issue that carries its code; the words are found by `problems.ts`.
 * @param path of the place at fault, below the value checked.
 */
export function fault(
  context: FaultContext,
  code: string,
  params: Record<string, unknown> = {},
  path: (string | number)[] = [],
): void {
  context.issues.push({
    code: 'custom',
    message: code,
    input: context.value,
    path,
    params: { code, ...params },
  });
}

function toAmount(value: string, context: FaultContext): Amount {
  const parsed = parseAmount(value);
  if (parsed && parsed.fen >= 0n) return parsed;
  fault(context, value === '' ? 'blank' : parsed ? 'negative-amount' : 'bad-amount');
  return z.NEVER;
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
