import { auditCorpus } from '../../../domain/audit.ts';
import { buildCorpus } from '../../../domain/build-corpus.ts';
import type { Department } from '../../../domain/corpus.ts';
import type { Declaration } from '../../../domain/declaration.ts';
import type { Diagnostic } from '../../../domain/diagnostic.ts';
import { openDisclosures } from '../../../domain/disclosure/index.ts';
import type { Equation } from '../../../domain/rule.ts';
import { RULE_NAMES, RULES } from '../../../domain/rules/index.ts';
import { disclosureDiagnostic } from '../../../markdown/disclosure-diagnostic.ts';
import { fieldLines, type FieldPath } from '../../../markdown/field-lines.ts';
import { findingDiagnostic } from '../../../markdown/finding-diagnostic.ts';
import { readDeclaration, type ReadResult } from '../../../markdown/read-declaration.ts';
import { serializeDeclaration } from '../../../markdown/serialize.ts';
import { sourceFile, type SourceFile } from '../../../markdown/source-file.ts';
import { withoutEchoes } from '../../../markdown/yaml.ts';
import { declarationOf } from './entries.ts';
import type { Entries } from './names.ts';
import { placeFaults } from './place-faults.ts';
import { placeOf, type Place } from './place.ts';
import type { Settings } from './settings.ts';

/** Something found, at the field a person filled in. */
export interface Found {
  readonly at: FieldPath;
  readonly diagnostic: Diagnostic;
  /** Id of the rule, where a rule found it. */
  readonly rule: string | null;
  readonly equation: Equation | null;
}

export interface Checked {
  /** The file, in canonical form, whether or not it may be published. */
  readonly text: string;
  readonly place: Place;
  /** What cannot be published. */
  readonly errors: readonly Found[];
  /** What the rules find; empty as long as there are errors. */
  readonly findings: readonly Found[];
}

/**
 * Checks what a form holds exactly as `npm run check` would: the very file that will be saved is
 * read and checked, so that every message is the same. Rules that compare declarations see this
 * one only.
 */
export function checkEntries(entries: Entries, settings: Settings): Checked {
  const text = serializeDeclaration(declarationOf(entries));
  const place = placeOf(entries);
  const file = sourceFile(place.path, text);
  const pathOf = fieldLines(text);
  const read = readDeclaration(file, place, contextOf(settings));
  const diagnostics = withoutEchoes(read.diagnostics, disclosures(file, read));
  const errors = diagnostics.map((diagnostic) => ({
    at: pathOf(diagnostic.line),
    diagnostic,
    rule: null,
    equation: null,
  }));
  const findings = findingsOf(file, read, settings).map((found) => ({
    ...found,
    at: pathOf(found.diagnostic.line),
  }));
  return { text, place, errors: [...placeFaults(entries, settings), ...errors], findings };
}

function contextOf({ taxonomies }: Settings) {
  return {
    taxonomies: new Map(taxonomies.map((taxonomy) => [taxonomy.name, taxonomy])),
    editions: new Set(taxonomies.map(({ name }) => name)),
    ruleNames: RULE_NAMES,
  };
}

function disclosures(file: SourceFile, { draft, yaml }: ReadResult): Diagnostic[] {
  if (!draft) return [];
  return openDisclosures(draft).map((found) => disclosureDiagnostic(file, yaml, found, draft));
}

/** What the rules find and no 勘注 acknowledges; notes are for the portal, not for the clerk. */
function findingsOf(
  file: SourceFile,
  { declaration, yaml }: ReadResult,
  settings: Settings,
): Omit<Found, 'at'>[] {
  if (!declaration) return [];
  const departments = new Map<string, Department>();
  const alone = withoutAcross(declaration);
  const corpus = buildCorpus([alone], departments, contextOf(settings).taxonomies);
  return auditCorpus(corpus)
    .of(declaration.id)
    .filter(
      ({ status, erratum, rule }) =>
        status === 'failed' && erratum === null && rule.severity !== 'note',
    )
    .map((result) => ({
      diagnostic: findingDiagnostic(file, yaml, result, alone),
      rule: result.rule.name,
      equation: result.equation ?? null,
    }));
}

/** Rules that find nothing as long as a declaration is alone. */
const ACROSS: ReadonlySet<string> = new Set(
  RULES.filter(({ id }) => id === 'conflicting-targets' || id === 'repeated-name').map(
    ({ name }) => name,
  ),
);

/** A 勘注 that speaks of other declarations must not be called unused where they cannot be seen. */
function withoutAcross(declaration: Declaration): Declaration {
  const errata = declaration.errata.map((erratum) => ({
    ...erratum,
    rules: erratum.rules.filter((name) => !ACROSS.has(name)),
  }));
  return { ...declaration, errata };
}
