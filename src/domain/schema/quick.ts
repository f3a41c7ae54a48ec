import * as z from 'zod';

/** What a quick reader says where the schema itself must look. */
export const UNSURE: unique symbol = Symbol('unsure');

type Reader = (value: unknown) => unknown;

/** By definition: a schema that was only given a meaning has the definition it had before. */
const SCALARS = new WeakMap<object, Reader>();
const READERS = new WeakMap<z.core.$ZodType, Reader>();

/**
 * Tells how a scalar reads a valid text. It must say UNSURE of every other text, and else give what
 * the schema gives.
 */
export function quickly<T extends z.ZodType>(
  schema: T,
  read: (value: string) => z.output<T> | typeof UNSURE,
): T {
  SCALARS.set(schema._zod.def, (value) => (typeof value === 'string' ? read(value) : UNSURE));
  return schema;
}

/**
 * Reads data as `schema.safeParse` does. Nearly all of it is valid, and then a fifth of the time is
 * enough: nobody needs to know what is wrong and where.
 */
export function parseQuickly<T extends z.ZodType>(
  schema: T,
  data: unknown,
): z.ZodSafeParseResult<z.output<T>> {
  const read = READERS.get(schema) ?? readerOf(schema);
  READERS.set(schema, read);
  const found = read(data);
  if (found === UNSURE) return schema.safeParse(data);
  return { success: true, data: found as z.output<T> };
}

function readerOf(schema: z.core.$ZodType): Reader {
  const scalar = SCALARS.get(schema._zod.def);
  if (scalar) return scalar;
  if (schema instanceof z.ZodOptional) return readerOf(schema.unwrap());
  if (isStrictGroup(schema)) return groupReader(schema);
  const lengths = schema instanceof z.ZodArray ? lengthsOf(schema) : null;
  if (schema instanceof z.ZodArray && lengths) return listReader(schema, lengths);
  return (value) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : UNSURE;
  };
}

function isStrictGroup(schema: z.core.$ZodType): schema is z.ZodObject {
  if (!(schema instanceof z.ZodObject)) return false;
  const { catchall, checks } = schema._zod.def;
  return catchall instanceof z.ZodNever && (checks?.length ?? 0) === 0;
}

/** Keys in the schema's order, as zod gives them. */
function groupReader(schema: z.ZodObject): Reader {
  const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
  const fields = Object.entries(shape).map(([key, field]) => ({
    key,
    isOptional: field instanceof z.ZodOptional,
    read: readerOf(field),
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return UNSURE;
    const group: Record<string, unknown> = {};
    let count = 0;
    for (const { key, isOptional, read } of fields) {
      // No key of a form is one that every object has.
      const raw = (value as Record<string, unknown>)[key];
      if (raw === undefined && isOptional) continue;
      const found = raw === undefined ? UNSURE : read(raw);
      if (found === UNSURE) return UNSURE;
      group[key] = found;
      count += 1;
    }
    return Object.keys(value).length === count ? group : UNSURE;
  };
}

/** How long a list may be; null where anything else is asked of it. */
function lengthsOf(schema: z.ZodArray): { least: number; most: number } | null {
  const lengths = { least: 0, most: Infinity };
  for (const check of schema._zod.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckMinLength) lengths.least = check._zod.def.minimum;
    else if (check instanceof z.core.$ZodCheckMaxLength) lengths.most = check._zod.def.maximum;
    else return null;
  }
  return lengths;
}

function listReader(schema: z.ZodArray, { least, most }: { least: number; most: number }): Reader {
  const read = readerOf(schema.element);
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return UNSURE;
    const list: unknown[] = [];
    for (const item of value) {
      const found = read(item);
      if (found === UNSURE) return UNSURE;
      list.push(found);
    }
    return list;
  };
}
