import * as z from 'zod';

/**
 * The keys a schema knows at a path, for “did you mean …?”.
 * @returns an empty list where the path does not lead to a group.
 */
export function knownKeys(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  let current: z.core.$ZodType = schema;
  for (const key of path) {
    const next = step(unwrap(current), key);
    if (!next) return [];
    current = next;
  }
  const target = unwrap(current);
  return target instanceof z.ZodObject ? Object.keys(target.shape) : [];
}

function step(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.core.$ZodType>)[key];
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let current = schema;
  while (current instanceof z.ZodOptional) current = current.unwrap();
  return current;
}
