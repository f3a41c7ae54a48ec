import { z } from 'zod';

/**
 * The part of Data Package v2 (datapackage.org/standard) that our descriptor uses, written down
 * strictly: every property that stands there must be one the standard knows, or `unit`.
 */
const path = z.string().regex(/^(?![./~])(?!.*\.\.)(?!file:)[^\\]+$/);

const profile = (name: string): z.ZodLiteral =>
  z.literal(`https://datapackage.org/profiles/2.0/${name}.json`);

const fieldNames = z.array(z.string()).min(1);

const field = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date']),
  /** Not of the standard, which allows further properties. */
  unit: z.enum(['万元', '%']).optional(),
  description: z.string().min(1),
  categories: z
    .array(z.strictObject({ value: z.string(), label: z.string() }))
    .min(1)
    .optional(),
  constraints: z.strictObject({ required: z.boolean() }),
});

const schema = z
  .strictObject({
    $schema: profile('tableschema'),
    fields: z.array(field).min(1),
    missingValues: z.array(z.string()),
    primaryKey: fieldNames,
    uniqueKeys: z.array(fieldNames).min(1).optional(),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: fieldNames,
          reference: z.strictObject({ resource: z.string(), fields: fieldNames }),
        }),
      )
      .min(1)
      .optional(),
  })
  .refine(({ fields, primaryKey, uniqueKeys = [], foreignKeys = [] }) => {
    const names = new Set(fields.map(({ name }) => name));
    const used = [...primaryKey, ...uniqueKeys.flat(), ...foreignKeys.flatMap((key) => key.fields)];
    return used.every((name) => names.has(name));
  }, 'a key names a column that does not exist');

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const resource = z.strictObject({
  $schema: profile('dataresource'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  type: z.literal('table').optional(),
  title: z.string().min(1),
  description: z.string().min(1),
  path,
  bytes: z.int().nonnegative(),
  hash,
  format: z.enum(['csv', 'json']),
  mediatype: z.enum(['text/csv', 'application/json']),
  encoding: z.literal('utf-8'),
  dialect: z
    .strictObject({
      $schema: profile('tabledialect'),
      header: z.literal(true),
      delimiter: z.literal(','),
      lineTerminator: z.literal('\r\n'),
      quoteChar: z.literal('"'),
      doubleQuote: z.literal(true),
    })
    .optional(),
  schema: schema.optional(),
});

/** One table for query engines, in several files; `parts` is not of the standard. */
const parquet = z
  .strictObject({
    $schema: profile('dataresource'),
    name: z.string().regex(/^[a-z0-9._-]+-parquet$/),
    title: z.string().min(1),
    description: z.string().min(1),
    path: z.array(path).min(1),
    format: z.literal('parquet'),
    mediatype: z.literal('application/vnd.apache.parquet'),
    parts: z.array(z.strictObject({ path, bytes: z.int().positive(), hash })),
  })
  .refine((it) => it.path.join() === it.parts.map((part) => part.path).join(), 'parts differ');

export const descriptor = z
  .strictObject({
    $schema: profile('datapackage'),
    name: z.string().regex(/^[a-z0-9._-]+$/),
    title: z.string().min(1),
    description: z.string().min(1),
    homepage: z.url().optional(),
    version: z.string().min(1),
    licenses: z
      .array(z.strictObject({ name: z.string(), path: z.url(), title: z.string() }))
      .min(1),
    contributors: z
      .array(z.strictObject({ title: z.string(), roles: z.array(z.string()) }))
      .min(1)
      .optional(),
    sources: z.array(
      z.strictObject({
        title: z.string().min(1),
        version: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      }),
    ),
    keywords: z.array(z.string()).min(1),
    resources: z.array(z.union([resource, parquet])).min(1),
  })
  .refine(({ resources }) => {
    const names = resources.map(({ name }) => name);
    const targets = resources.flatMap((it) =>
      'schema' in it ? (it.schema?.foreignKeys ?? []) : [],
    );
    return (
      new Set(names).size === names.length &&
      targets.every(({ reference }) => names.includes(reference.resource))
    );
  }, 'names are not unique, or a foreign key leads nowhere');
