import * as z from 'zod';
import { RECORD_FIELDS } from '../form.ts';
import type { Taxonomy } from '../taxonomy.ts';
import { frontMatterSchema } from './front-matter.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The front matter of one form edition, for editors and for other programs. */
export function frontMatterJsonSchema(taxonomy: Taxonomy): JsonSchema {
  const schema = toJsonSchema(frontMatterSchema(taxonomy), `申报表表头（${taxonomy.name}）`);
  const properties = schema['properties'] as Record<string, JsonSchema>;
  return {
    ...schema,
    properties: {
      ...properties,
      [RECORD_FIELDS.edition]: { ...properties[RECORD_FIELDS.edition], enum: [taxonomy.name] },
      // What is in doubt must be settled and deleted before anything is published.
      [RECORD_FIELDS.doubts]: { ...properties[RECORD_FIELDS.doubts], maxItems: 0 },
    },
  };
}

/**
 * A schema of the content as JSON Schema. Every value is characters to this project (`148.00`), but
 * editors read a number, so numbers pass where characters do; characters are held to the pattern.
 */
export function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  const made = z.toJSONSchema(schema, { io: 'input' });
  return { ...(asRead(made) as JsonSchema), title };
}

/** The same with numbers, and blanks, wherever a reader of YAML makes them of characters. */
function asRead(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(asRead);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, inner]): [string, unknown] => [
    key,
    key === 'enum' ? inner : asRead(inner),
  ]);
  const schema: JsonSchema = Object.fromEntries(entries);
  return schema['type'] === 'string' ? { ...schema, ...typesOf(schema) } : schema;
}

function typesOf({ enum: values, pattern }: JsonSchema): JsonSchema {
  if (Array.isArray(values)) {
    const numbers = values.filter((value) => /^\d+$/.test(String(value))).map(Number);
    return { type: ['string', 'number'], enum: [...(values as string[]), ...numbers] };
  }
  const mayBeBlank = typeof pattern === 'string' && new RegExp(pattern, 'u').test('');
  return { type: ['string', 'number', ...(mayBeBlank ? ['null'] : [])] };
}
