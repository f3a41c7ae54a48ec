import type { Declaration, FieldRef } from '../domain/declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { GROUPS, RECORD_FIELDS } from '../domain/form.ts';
import type { Problem } from '../domain/schema/problem.ts';
import { referenceProblems } from '../domain/schema/references.ts';
import { fieldPath } from './field-path.ts';
import { locate } from './locate.ts';
import { problemDiagnostic } from './problem-diagnostic.ts';
import { positionAt } from './source-file.ts';
import type { YamlText } from './yaml.ts';

type Path = readonly (string | number)[];

/** What is already known to be wrong with a declaration. */
export interface Known {
  readonly front: readonly Problem[];
  readonly body: readonly Diagnostic[];
}

/**
 * 勘注, 公开审查 and 整理 that lead nowhere. Where the place they name is itself at fault they are left
 * for the next run: what will stand there is not known yet.
 */
export function referenceDiagnostics(
  yaml: YamlText,
  declaration: Declaration,
  ruleNames: ReadonlySet<string>,
  known: Known,
): Diagnostic[] {
  return referenceProblems(declaration, ruleNames)
    .filter((problem) => !isDoubtful(problem, yaml, declaration, known))
    .map((problem) => problemDiagnostic(yaml, problem));
}

/** Problems of a name that may be found once another group is in order. */
const NAMES_FROM: Readonly<Record<string, string>> = {
  'unknown-indicator': GROUPS.indicators.label,
  'unknown-cost-item': GROUPS.costItems.label,
};

function isDoubtful(
  problem: Problem,
  yaml: YamlText,
  declaration: Declaration,
  { front, body }: Known,
): boolean {
  if (front.length === 0 && body.length === 0 && yaml.diagnostics.length === 0) return false;
  const entryPath = problem.path.slice(0, 2);
  if (front.some(({ path }) => touches(path, entryPath))) return true;
  const names = NAMES_FROM[problem.code];
  if (names !== undefined)
    return front.some(({ path }) => path[0] === names) || yaml.diagnostics.length > 0;
  if (problem.code !== 'quote-not-found') return false;
  const entry = entriesOf(declaration, entryPath[0])[Number(entryPath[1])];
  const path = entry && fieldPath(yaml, entry);
  if (!path) return body.length > 0 || front.length > 0;
  const { line } = positionAt(yaml.file, locate(yaml, path).start);
  return (
    front.some((other) => touches(other.path, path)) ||
    yaml.diagnostics.some((other) => other.line === line)
  );
}

function entriesOf(
  declaration: Declaration,
  key: string | number | undefined,
): readonly FieldRef[] {
  if (key === RECORD_FIELDS.errata) return declaration.errata;
  return key === RECORD_FIELDS.reviews ? declaration.reviews : declaration.restorations;
}

/** One path leads into the other. */
function touches(a: Path, b: Path): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((key, index) => key === b[index]);
}
