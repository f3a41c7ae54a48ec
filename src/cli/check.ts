import path from 'node:path';
import { auditCorpus } from '../domain/audit.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { findingDiagnostic } from '../markdown/finding-diagnostic.ts';
import { loadContent, type Content } from '../store/content.ts';
import { printDiagnostics } from './diagnostic-printer.ts';
import type { Effects } from './effects.ts';
import { phases } from './phases.ts';

export interface CheckOptions {
  /** Absolute paths; empty for everything. */
  readonly files: readonly string[];
}

/**
 * Checks content: what cannot be published, then what the rules find and nobody has acknowledged.
 * @returns exit code: 1 when anything of severity error stands.
 */
export function check(options: CheckOptions, effects: Effects): number {
  const clock = phases(effects);
  clock.next('核对内容');
  const content = loadContent(effects.root, { progress: clock.progress });
  const wanted = new Set(options.files.map((file) => path.relative(effects.root, file).split(path.sep).join('/')));
  const diagnostics = [...content.diagnostics, ...findings(content)].filter(
    (diagnostic) => wanted.size === 0 || wanted.has(diagnostic.file),
  );
  clock.stop();
  printDiagnostics(diagnostics, effects);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  clock.done(`核对了 ${String(content.sources.size)} 份申报表：${String(errors)} 处错误，${String(diagnostics.length - errors)} 处提醒`);
  return errors > 0 ? 1 : 0;
}

/** What the rules find and no 勘注 acknowledges; notes are for the portal, not for the terminal. */
function findings(content: Content): Diagnostic[] {
  const audit = auditCorpus(content.corpus);
  return content.corpus.declarations.flatMap((declaration) => {
    const source = content.sources.get(declaration.id);
    if (!source) return [];
    return audit
      .of(declaration.id)
      .filter((result) => result.status === 'failed' && result.erratum === null && result.rule.severity !== 'note')
      .map((result) => findingDiagnostic(source.file, source.yaml, result, declaration));
  });
}
