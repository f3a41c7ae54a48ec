import type * as z from 'zod';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { readFields } from './read-fields.ts';
import { readableFile } from './readable-file.ts';
import type { SourceFile } from './source-file.ts';
import { withoutEchoes } from './yaml.ts';

/** Reads a YAML file (department, taxonomy, site) against its schema, as strictly as a declaration. */
export function readSettings<T extends z.ZodType>(
  original: SourceFile,
  schema: T,
): { data: z.output<T> } | { diagnostics: readonly Diagnostic[] } {
  const { file, diagnostics } = readableFile(original);
  if (!file) return { diagnostics };
  const fields = readFields(file, file.text, 0, schema);
  const found = 'diagnostics' in fields ? fields.diagnostics : [];
  const all = withoutEchoes(diagnostics, found);
  return all.length > 0 ? { diagnostics: all } : fields;
}
