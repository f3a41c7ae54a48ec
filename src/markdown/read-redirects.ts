import type { Diagnostic } from '../domain/diagnostic.ts';
import { redirectProblems, resolveRedirects, type Redirect } from '../domain/redirects.ts';
import { buildRedirects, redirectsSchema } from '../domain/schema/redirects.ts';
import { problemDiagnostic } from './problem-diagnostic.ts';
import { readSettings } from './read-settings.ts';
import type { SourceFile } from './source-file.ts';
import { readYaml } from './yaml.ts';

export interface Redirects {
  /** Each with the page it finally leads to. */
  readonly redirects: readonly Redirect[];
  /** Every old address written there, also where the row is at fault. */
  readonly addresses: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

export const NO_REDIRECTS: Redirects = { redirects: [], addresses: new Set(), diagnostics: [] };

/**
 * Reads content/redirects.yaml.
 * @param pages addresses there are now
 */
export function readRedirects(file: SourceFile, pages: ReadonlySet<string>): Redirects {
  const result = readSettings(file, redirectsSchema);
  if ('diagnostics' in result) return { ...NO_REDIRECTS, diagnostics: result.diagnostics };
  const rows = buildRedirects(result.data);
  const yaml = readYaml(file, file.text, 0);
  const problems = redirectProblems(rows, pages);
  return {
    redirects: resolveRedirects(rows, pages),
    addresses: new Set(rows.map(({ from }) => from)),
    diagnostics: Array.isArray(yaml)
      ? yaml
      : problems.map((problem) => problemDiagnostic(yaml, problem)),
  };
}
