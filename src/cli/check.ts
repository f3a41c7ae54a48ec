import path from 'node:path';
import { auditDeclaration } from '../domain/audit.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { formatDiagnostic } from '../markdown/canonical.ts';
import { findingDiagnostic } from '../markdown/finding-diagnostic.ts';
import { readPage } from '../markdown/read-page.ts';
import { loadContent, type Content } from '../store/content.ts';
import { listFiles, readText } from '../store/files.ts';
import type { Effects } from './effects.ts';
import { fix } from './fix.ts';
import { phases } from './phases.ts';
import { PRINTERS, type Format } from './printers/index.ts';
import { UserError } from './user-error.ts';

export interface CheckOptions {
  /** Absolute paths of files or folders; empty for everything. */
  readonly files: readonly string[];
  /** What to write on stdout; the summary on stderr is for people in any case. */
  readonly format?: Format;
  /** Put order and formatting into canonical form first. */
  readonly fix?: boolean;
}

/**
 * Checks content: what cannot be published, then what the rules find and nobody has acknowledged.
 * @returns exit code: 1 when anything of severity error stands.
 * @throws UserError for a file that does not belong to the content.
 */
export function check(options: CheckOptions, effects: Effects): number {
  const isWanted = wanted(options, effects.root);
  if (options.fix === true) fix(isWanted, effects);
  const clock = phases(effects);
  clock.next('核对内容');
  const content = loadContent(effects.root, { progress: clock.progress });
  const diagnostics = [
    ...content.diagnostics.filter(({ file }) => isWanted(file)),
    ...pageFaults(content, isWanted),
    ...findings(content, isWanted),
  ].sort(byPlace);
  clock.stop();
  const print = PRINTERS[options.format ?? 'text'];
  const declarations = content.sources.size;
  effects.stdout.write(print({ diagnostics, declarations, line: lineReader(content, effects) }));
  if (content.log.status === 'missing')
    effects.stderr.write('这里没有完整的 git 历史，没有核对旧网址是否都还在。\n');
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  clock.done(
    `核对了 ${String(declarations)} 份申报表：${String(errors)} 处错误，${String(diagnostics.length - errors)} 处提醒`,
  );
  return errors > 0 ? 1 : 0;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** The lines of each file, split once. */
function lineReader({ sources }: Content, { root }: Effects) {
  const texts = new Map([...sources.values()].map(({ file }) => [file.path, file.text]));
  const files = new Map<string, readonly string[]>();
  return (file: string, line: number): string => {
    const lines = files.get(file) ?? (texts.get(file) ?? readIfThere(root, file)).split('\n');
    files.set(file, lines);
    return lines[line - 1] ?? '';
  };
}

function readIfThere(root: string, file: string): string {
  try {
    return readText(root, file) ?? '';
  } catch {
    return '';
  }
}

/** Everything is read all the same: a declaration is also checked against the others. */
function wanted({ files }: CheckOptions, root: string): (file: string) => boolean {
  if (files.length === 0) return () => true;
  const known = listFiles(root, 'content');
  const names = files.map((file) => path.relative(root, file).split(path.sep).join('/'));
  const includes = (name: string, file: string): boolean =>
    file === name || file.startsWith(`${name}/`);
  const unknown = names.find((name) => !known.some((file) => includes(name, file)));
  if (unknown !== undefined) {
    throw new UserError(`${unknown} 不是内容文件：可以写 content/ 里的文件或文件夹。`);
  }
  return (file) => names.some((name) => includes(name, file));
}

type IsWanted = (file: string) => boolean;

function pageFaults(content: Content, isWanted: IsWanted): Diagnostic[] {
  return [...content.pages.values()].flatMap((file) => {
    const page = isWanted(file.path) ? readPage(file, (address) => address) : null;
    return page && 'diagnostics' in page ? page.diagnostics : [];
  });
}

/**
 * What the rules find and no 勘注 acknowledges, and where a file without faults leaves canonical
 * form; notes are for the portal, not for the terminal.
 */
function findings({ corpus, sources, diagnostics }: Content, isWanted: IsWanted): Diagnostic[] {
  const faulty = new Set(diagnostics.map(({ file }) => file));
  const files = [...sources.values()].filter(
    ({ file }) => isWanted(file.path) && !faulty.has(file.path),
  );
  const format = files.flatMap((source) => formatDiagnostic(source.file, source) ?? []);
  const found = corpus.declarations.flatMap((declaration) => {
    const source = sources.get(declaration.id);
    if (!source || !isWanted(source.file.path)) return [];
    return auditDeclaration(declaration, corpus)
      .filter(
        (result) =>
          result.status === 'failed' && result.erratum === null && result.rule.severity !== 'note',
      )
      .map((result) => findingDiagnostic(source.file, source.yaml, result, declaration));
  });
  return [...format, ...found];
}
