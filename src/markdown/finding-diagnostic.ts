import type { Declaration } from '../domain/declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Result } from '../domain/rule.ts';
import { placeRange } from './place-range.ts';
import { diagnosticAt, type SourceFile } from './source-file.ts';
import type { YamlText } from './yaml.ts';

/** What a rule found, at its place in the file. */
export function findingDiagnostic(
  file: SourceFile,
  yaml: YamlText | null,
  result: Result,
  declaration: Declaration,
): Diagnostic {
  const row = result.field.indicator ?? result.field.costItem;
  return diagnosticAt(file, {
    code: `rule/${result.rule.id}`,
    severity: result.rule.severity,
    ...placeRange(file, yaml, declaration, result),
    label: [row, result.field.label].filter(Boolean).join(' / '),
    message: result.message.replace(/。$/, ''),
    hint: result.rule.hint,
  });
}
