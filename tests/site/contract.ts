import { z } from 'zod';

/** The published contract of declarations.json, written out anew so that it cannot follow the code. */

const text = z.string().min(1);
const textOrNull = text.nullable();
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const decimalOrNull = decimal.nullable();
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const paragraphs = z.array(text);

export const FUNDING_KEYS = [
  'total',
  'regularAppropriation',
  'specialAppropriation',
  'budgetedNonTaxRevenue',
  'specialAccountNonTaxRevenue',
  'governmentFund',
  'superiorSubsidy',
  'carriedOverNonTaxRevenue',
  'undertakingIncome',
  'operatingIncome',
  'otherIncome',
] as const;

const funding = z.strictObject(
  Object.fromEntries(FUNDING_KEYS.map((key) => [key, decimalOrNull])) as Record<
    (typeof FUNDING_KEYS)[number],
    typeof decimalOrNull
  >,
);

export const DECLARATION = z.strictObject({
  id: z.string().regex(/^\d{4}\/[a-z-]+\/[a-z-]+$/),
  url: text,
  fiscalYear: z.int(),
  department: z.strictObject({ code: text, name: text }),
  name: text,
  attribute: text,
  category: text,
  purpose: text,
  procurement: z.boolean(),
  procurementPrinted: text,
  lead: textOrNull,
  contact: textOrNull,
  phone: textOrNull,
  startDate: date,
  endDate: date,
  totalAmount: decimal,
  annualAmount: decimal,
  sections: z.strictObject({
    overview: paragraphs,
    plan: paragraphs,
    overallGoal: paragraphs,
    annualGoal: paragraphs,
    remarks: paragraphs,
  }),
  indicators: z.array(
    z.strictObject({
      id: z.string().regex(/^ind-[0-9a-z-]+$/),
      level1: text,
      level2: text,
      name: text,
      target: text,
      source: textOrNull,
    }),
  ),
  previousYear: z.strictObject({
    budgeted: decimalOrNull,
    used: decimalOrNull,
    balance: decimalOrNull,
    usageRate: decimalOrNull,
    progress: decimalOrNull,
  }),
  funding,
  costItems: z.array(
    z.strictObject({
      id: z.string().regex(/^cost-[0-9a-z-]+$/),
      name: text,
      amount: decimal,
      purpose: textOrNull,
    }),
  ),
  errata: z.array(z.strictObject({ field: text, printed: text, note: text })),
});

export type PublishedDeclaration = z.infer<typeof DECLARATION>;

/** Keys of an object and of all objects in it, in the order in which they stand. */
export function keyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keyOrder);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([key, inner]) => [key, keyOrder(inner)]);
}
