import type { Declaration } from '../domain/declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Disclosure } from '../domain/disclosure/index.ts';
import { placeRange } from './place-range.ts';
import { diagnosticAt, type SourceFile } from './source-file.ts';
import type { YamlText } from './yaml.ts';

/** Text the disclosure gate stopped, at its place in the file. */
export function disclosureDiagnostic(
  file: SourceFile,
  yaml: YamlText | null,
  found: Disclosure,
  declaration: Declaration,
): Diagnostic {
  const place = placeRange(file, yaml, declaration, found);
  const at = indexOf(file.text, found.text, place.start);
  return diagnosticAt(file, {
    code: `disclosure/${found.kind}`,
    start: at ?? place.start,
    end: at === null ? place.end : at + found.text.length,
    label: [found.field.indicator ?? found.field.costItem, found.field.label]
      .filter(Boolean)
      .join(' / '),
    message: found.message,
    hint: found.hint,
  });
}

/** At the place or after it; a 勘注 of a paragraph stands before the paragraph it speaks of. */
function indexOf(text: string, words: string, from: number): number | null {
  const at = text.indexOf(words, from);
  const anywhere = at === -1 ? text.indexOf(words) : at;
  return anywhere === -1 ? null : anywhere;
}
