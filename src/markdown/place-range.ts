import type { Declaration, FieldRef } from '../domain/declaration.ts';
import { fieldPath } from './field-path.ts';
import { locate } from './locate.ts';
import type { SourceFile } from './source-file.ts';
import type { YamlText } from './yaml.ts';

/** Offsets in the file of a place of the form: a value of the front matter, a paragraph, a heading. */
export function placeRange(
  file: SourceFile,
  yaml: YamlText | null,
  declaration: Declaration,
  place: { readonly field: FieldRef; readonly anchor: string | null },
): { start: number; end: number } {
  const path = yaml && fieldPath(yaml, place.field);
  if (path) return locate(yaml, path);
  const heading = `## ${place.field.label}`;
  const from = Math.max(0, file.text.lastIndexOf(`\n${heading}\n`) + 1);
  const text = place.anchor === null ? null : paragraphText(declaration, place.anchor);
  const at = text === null ? -1 : file.text.indexOf(text, from);
  if (text === null || at === -1) return { start: from, end: from + heading.length };
  return { start: at, end: at + text.length };
}

function paragraphText(declaration: Declaration, anchor: string): string | null {
  for (const block of Object.values(declaration.sections).flat()) {
    if (block.kind === 'paragraph' && block.id === anchor) return block.text;
    const item = block.kind === 'list' ? block.items.find(({ id }) => id === anchor) : undefined;
    if (item) return item.text;
  }
  return null;
}
