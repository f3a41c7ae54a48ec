import path from 'node:path';
import { auditCorpus } from '../domain/audit.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { findingDiagnostic } from '../markdown/finding-diagnostic.ts';
import { readPage } from '../markdown/read-page.ts';
import { loadContent, type Content } from '../store/content.ts';
import { listFiles } from '../store/files.ts';
import { printDiagnostics } from './diagnostic-printer.ts';
import type { Effects } from './effects.ts';
import { phases } from './phases.ts';
import { UserError } from './user-error.ts';

export interface CheckOptions {
  /** Absolute paths of files or folders; empty for everything. */
  readonly files: readonly string[];
}

/**
 * Checks content: what cannot be published, then what the rules find and nobody has acknowledged.
 * @returns exit code: 1 when anything of severity error stands.
 * @throws UserError for a file that does not belong to the content.
 */
export function check(options: CheckOptions, effects: Effects): number {
  const isWanted = wanted(options, effects.root);
  const clock = phases(effects);
  clock.next('核对内容');
  const content = loadContent(effects.root, { progress: clock.progress });
  const diagnostics = [...content.diagnostics, ...pageFaults(content), ...findings(content)].filter(
    ({ file }) => isWanted(file),
  );
  clock.stop();
  printDiagnostics(diagnostics, effects);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  clock.done(
    `核对了 ${String(content.sources.size)} 份申报表：${String(errors)} 处错误，${String(diagnostics.length - errors)} 处提醒`,
  );
  return errors > 0 ? 1 : 0;
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

function pageFaults(content: Content): Diagnostic[] {
  return [...content.pages.values()].flatMap((file) => {
    const page = readPage(file, (address) => address);
    return 'diagnostics' in page ? page.diagnostics : [];
  });
}

/** What the rules find and no 勘注 acknowledges; notes are for the portal, not for the terminal. */
function findings(content: Content): Diagnostic[] {
  const audit = auditCorpus(content.corpus);
  return content.corpus.declarations.flatMap((declaration) => {
    const source = content.sources.get(declaration.id);
    if (!source) return [];
    return audit
      .of(declaration.id)
      .filter(
        (result) =>
          result.status === 'failed' && result.erratum === null && result.rule.severity !== 'note',
      )
      .map((result) => findingDiagnostic(source.file, source.yaml, result, declaration));
  });
}
