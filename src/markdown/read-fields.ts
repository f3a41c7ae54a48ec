import type * as z from 'zod';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { problemsOf } from '../domain/schema/problems.ts';
import { problemDiagnostic } from './problem-diagnostic.ts';
import type { SourceFile } from './source-file.ts';
import { readYaml, withoutEchoes } from './yaml.ts';

/** Reads YAML against a schema; reports every fault of both at once. */
export function readFields<T extends z.ZodType>(
  file: SourceFile,
  text: string,
  start: number,
  schema: T,
): { data: z.output<T> } | { diagnostics: Diagnostic[] } {
  const yaml = readYaml(file, text, start);
  if (Array.isArray(yaml)) return { diagnostics: yaml };
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success && yaml.diagnostics.length === 0) return { data: parsed.data };
  const problems = parsed.success ? [] : problemsOf(parsed.error, yaml.data, schema);
  const found = problems.map((problem) => problemDiagnostic(yaml, problem));
  return { diagnostics: withoutEchoes(yaml.diagnostics, found) };
}
