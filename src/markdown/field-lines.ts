import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { SECTION_FIELDS } from '../domain/form.ts';

/** Keys and row numbers from the root of the front matter; a section is `['正文', label]`. */
export type FieldPath = readonly (string | number)[];

/** Stands before a section's label, where a front matter key would stand. */
export const BODY = '正文';

/**
 * Which field each line of a declaration file shows, so that whatever is found at a line can be
 * said at the field a person filled in.
 * @param text as `serializeDeclaration` writes it: one value a line.
 * @returns by 1-based line; lines between two values belong to the first.
 */
export function fieldLines(text: string): (line: number) => FieldPath {
  const end = text.indexOf('\n---\n');
  const front = text.slice('---\n'.length, end + 1);
  const paths = new Map<number, FieldPath>([[1, []]]);
  const counter = new LineCounter();
  const document = parseDocument(front, {
    schema: 'failsafe',
    lineCounter: counter,
    logLevel: 'silent',
  });
  walk(document.contents, [], (offset, path) => {
    paths.set(counter.linePos(offset).line + 1, path);
  });
  addSections(paths, text.split('\n'), front.split('\n').length);
  return (line) => {
    for (let at = line; at > 0; at -= 1) {
      const path = paths.get(at);
      if (path) return path;
    }
    return [];
  };
}

type Visit = (offset: number, path: FieldPath) => void;

function walk(node: unknown, path: FieldPath, visit: Visit): void {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const row = [...path, index];
      const start = (item as Node | null)?.range?.[0];
      if (start !== undefined) visit(start, row);
      walk(item, row, visit);
    }
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !key.range) continue;
    const field = [...path, String(key.value)];
    visit(key.range[0], field);
    walk(value, field, visit);
  }
}

const LABELS: ReadonlySet<string> = new Set(
  Object.values(SECTION_FIELDS).map(({ label }) => label),
);

function addSections(paths: Map<number, FieldPath>, lines: readonly string[], fence: number): void {
  for (let index = fence; index < lines.length; index += 1) {
    const label = lines[index]?.replace(/^## /, '') ?? '';
    if (lines[index]?.startsWith('## ') && LABELS.has(label)) paths.set(index + 1, [BODY, label]);
  }
}
