import type { Diagnostic } from '../domain/diagnostic.ts';
import { GROUPS } from '../domain/form.ts';
import { readBody } from './body.ts';
import type { TextGroup } from './declaration-text.ts';
import type { ReadResult } from './read-declaration.ts';
import { readableFile } from './readable-file.ts';
import { serializeDeclaration } from './serialize.ts';
import { diagnosticAt, sourceFile, type SourceFile } from './source-file.ts';
import { splitFrontMatter, type Halves } from './split.ts';
import { readYaml } from './yaml.ts';

/** A declaration file in canonical form, or why it cannot be put into it. */
export type Canonical =
  { readonly text: string } | { readonly refused: 'faults' | 'comments' | 'words' };

/**
 * Puts order and formatting of a declaration file into canonical form; never a word. Byte order mark
 * and Windows line ends go, for they are formatting too.
 * @returns `faults` where something must be mended first, `comments` where a comment would be lost,
 *   `words` where the result would not read back to the same words.
 */
export function canonicalForm(original: SourceFile): Canonical {
  const before = readParts(original.path, withUnixLines(original.text));
  if (before === null) return { refused: 'faults' };
  if (/^\s*#/m.test(before.halves.frontMatter)) return { refused: 'comments' };
  const text = serializeDeclaration(before);
  if (text === original.text) return { text };
  const after = readParts(original.path, text);
  return after && sameWords(before, after) ? { text } : { refused: 'words' };
}

/** Without byte order mark, and with line ends as Unix writes them. */
export function withUnixLines(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
}

interface Parts {
  readonly halves: Halves;
  readonly frontMatter: TextGroup;
  readonly sections: ReturnType<typeof readBody>['sections'];
}

function readParts(path: string, text: string): Parts | null {
  const { file, diagnostics } = readableFile(sourceFile(path, text));
  if (!file || diagnostics.length > 0) return null;
  const halves = splitFrontMatter(file);
  if ('code' in halves) return null;
  const yaml = readYaml(file, halves.frontMatter, halves.frontMatterStart);
  const body = readBody(file, halves.body, halves.bodyStart);
  if (Array.isArray(yaml) || yaml.diagnostics.length > 0) return null;
  if (body.diagnostics.some(({ code }) => code !== 'body/empty-section')) return null;
  return { halves, frontMatter: yaml.data as TextGroup, sections: body.sections };
}

/** Order of keys aside; the order of 一级 and 二级目标 is the form's, and counts as words. */
function sameWords(before: Parts, after: Parts): boolean {
  const indicators = ({ frontMatter }: Parts): string =>
    levels(frontMatter[GROUPS.indicators.label]);
  return (
    indicators(before) === indicators(after) &&
    sorted(before.frontMatter) === sorted(after.frontMatter) &&
    sorted(before.sections) === sorted(after.sections)
  );
}

function levels(groups: unknown): string {
  if (typeof groups !== 'object' || groups === null) return '';
  const names = Object.entries(groups).map(([name, inner]) => [
    name,
    typeof inner === 'object' && inner !== null ? Object.keys(inner as object) : [],
  ]);
  return JSON.stringify(names);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Says where a file first leaves canonical form; null where it does not, or has faults to mend first.
 * @param read what was read of the file, where it has been read: most files need no second reading.
 */
export function formatDiagnostic(
  file: SourceFile,
  read: Pick<ReadResult, 'yaml' | 'draft'> | null = null,
): Diagnostic | null {
  if (read?.yaml && read.draft) {
    const frontMatter = read.yaml.data as TextGroup;
    if (serializeDeclaration({ frontMatter, sections: read.draft.sections }) === file.text)
      return null;
  }
  const form = canonicalForm(file);
  if (!('text' in form) || form.text === file.text) return null;
  const start = firstDifference(file.text, form.text);
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
  const expected = form.text.slice(form.text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0];
  const actual = file.text.slice(lineStart).split('\n', 1)[0];
  return diagnosticAt(file, {
    code: 'format/canonical',
    severity: 'warning',
    start,
    end: start + 1,
    label: null,
    message: `应为规范写法${shown(expected)}，实为${shown(actual)}`,
    hint: '运行 npm run check -- --fix 自动整理：只动次序、引号、缩进和空行，不动一个字。不整理也可以公开。',
  });
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function shown(line: string | undefined): string {
  if (line === undefined || line === '') return '空行';
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}
