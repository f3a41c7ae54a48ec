import { buildDeclaration, type DeclarationKey } from '../domain/build-declaration.ts';
import type { Declaration, FieldRef } from '../domain/declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { GROUPS, RECORD_FIELDS } from '../domain/form.ts';
import { LABELS } from '../domain/place.ts';
import { frontMatterSchema, type FrontMatter } from '../domain/schema/front-matter.ts';
import { quote, type Problem } from '../domain/schema/problem.ts';
import { parseQuickly } from '../domain/schema/quick.ts';
import { problemsOf } from '../domain/schema/problems.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import { readBody, type Body } from './body.ts';
import { looseFrontMatter } from './loose-front-matter.ts';
import { problemDiagnostic } from './problem-diagnostic.ts';
import { readableFile } from './readable-file.ts';
import { referenceDiagnostics } from './reference-diagnostics.ts';
import type { SourceFile } from './source-file.ts';
import { splitFrontMatter } from './split.ts';
import { readYaml, withoutEchoes, type YamlText } from './yaml.ts';

/** What a declaration is checked against. */
export interface ReadingContext {
  readonly taxonomies: ReadonlyMap<string, Taxonomy>;
  /** Names of all form editions, also of those whose file cannot be read. */
  readonly editions: ReadonlySet<string>;
  /** Chinese names of the rules a 勘注 may name. */
  readonly ruleNames: ReadonlySet<string>;
}

export interface ReadResult {
  /** Present only when there is nothing to report. */
  readonly declaration: Declaration | null;
  /** The declaration as far as it can be read, faults included: for checking, never for publishing. */
  readonly draft: Declaration | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Present whenever the front matter could be parsed: where later findings are located. */
  readonly yaml: YamlText | null;
}

/** Reads one declaration file and reports everything that is wrong with it at once. */
export function readDeclaration(
  original: SourceFile,
  key: DeclarationKey,
  context: ReadingContext,
): ReadResult {
  const { file, diagnostics } = readableFile(original);
  if (!file) return unread(diagnostics);
  const halves = splitFrontMatter(file);
  if ('code' in halves) return unread(withoutEchoes(diagnostics, [halves]));
  const body = readBody(file, halves.body, halves.bodyStart);
  const yaml = readYaml(file, halves.frontMatter, halves.frontMatterStart);
  if (Array.isArray(yaml))
    return unread(withoutEchoes(diagnostics, [...yaml, ...body.diagnostics]));
  const read = readFields(yaml, body, key, context);
  return { ...read, diagnostics: withoutEchoes(diagnostics, read.diagnostics), yaml };
}

function unread(diagnostics: readonly Diagnostic[]): ReadResult {
  return { declaration: null, draft: null, diagnostics, yaml: null };
}

function readFields(
  yaml: YamlText,
  body: Body,
  key: DeclarationKey,
  context: ReadingContext,
): Pick<ReadResult, 'declaration' | 'draft' | 'diagnostics'> {
  const name = String(yaml.data[RECORD_FIELDS.edition]);
  // Without a known edition the other keys are still checked, against the first edition there is.
  const [fallback] = context.taxonomies.values();
  const edition = context.taxonomies.get(name) ?? fallback;
  const isUnreadable = !context.taxonomies.has(name) && context.editions.has(name);
  if (!edition || isUnreadable) {
    return {
      declaration: null,
      draft: null,
      diagnostics: [...yaml.diagnostics, ...body.diagnostics],
    };
  }
  const faults = body.diagnostics.filter((fault) => !isOfAbsentSection(fault, edition));
  const { data, problems } = readFrontMatter(yaml, key, edition, context);
  const draft = buildDeclaration(key, data ?? looseFrontMatter(yaml.data), body.sections, edition);
  const found = [
    ...problems.map((problem) => problemDiagnostic(yaml, problem)),
    ...referenceDiagnostics(yaml, draft, context.ruleNames, {
      front: problems,
      body: faults,
    }),
    ...faults,
  ];
  const diagnostics = withoutEchoes(yaml.diagnostics, found);
  const declaration = data && diagnostics.length === 0 ? draft : null;
  return { declaration, draft: declaration ?? withKnownLabels(draft), diagnostics };
}

/** A section the form edition does not have is rightly empty. */
function isOfAbsentSection({ code, label }: Diagnostic, { layout }: Taxonomy): boolean {
  return code === 'body/empty-section' && label !== null && layout.absent.has(label);
}

/** What names no place of the form cannot be shown at one. */
function withKnownLabels(draft: Declaration): Declaration {
  const isKnown = ({ label }: FieldRef): boolean => LABELS.has(label);
  return {
    ...draft,
    errata: draft.errata.filter(isKnown),
    reviews: draft.reviews.filter(isKnown),
    restorations: draft.restorations.filter(isKnown),
  };
}

function readFrontMatter(
  yaml: YamlText,
  key: DeclarationKey,
  edition: Taxonomy,
  context: ReadingContext,
): { data: FrontMatter | null; problems: readonly Problem[] } {
  const schema = frontMatterSchema(edition);
  const parsed = parseQuickly(schema, yaml.data);
  const problems: Problem[] = [
    ...unknownEdition(yaml.data, context),
    ...yearProblems(yaml.data, key),
    ...(parsed.success ? [] : problemsOf(parsed.error, yaml.data, schema)),
  ];
  return { data: parsed.success ? inFileOrder(parsed.data, yaml.data) : null, problems };
}

/** zod returns keys in the schema's order; the record keeps the form's. */
function inFileOrder(data: FrontMatter, raw: Record<string, unknown>): FrontMatter {
  const { indicators, interim } = GROUPS;
  const mid = data[interim.label];
  if (isInOrder(data[indicators.label], raw[indicators.label])) {
    if (!mid || isInOrder(mid, raw[interim.label])) return data;
  }
  return {
    ...data,
    [indicators.label]: ordered(data[indicators.label], raw[indicators.label]),
    ...(mid && { [interim.label]: ordered(mid, raw[interim.label]) }),
  };
}

/** As it nearly always is: then nothing needs to be put together anew. */
function isInOrder(groups: FrontMatter['绩效指标'], raw: unknown): boolean {
  const rawGroups = raw as Record<string, Record<string, unknown>>;
  return (
    haveSameKeys(groups, rawGroups) &&
    Object.keys(groups).every((level1) =>
      haveSameKeys(groups[level1] ?? {}, rawGroups[level1] ?? {}),
    )
  );
}

function haveSameKeys(one: object, other: object): boolean {
  const keys = Object.keys(other);
  return Object.keys(one).every((key, at) => key === keys[at]);
}

function ordered(groups: FrontMatter['绩效指标'], raw: unknown): FrontMatter['绩效指标'] {
  const found: FrontMatter['绩效指标'] = {};
  for (const [level1, rawRows] of Object.entries(raw as Record<string, Record<string, unknown>>)) {
    const rows = groups[level1];
    found[level1] = Object.fromEntries(Object.keys(rawRows).map((name) => [name, rows?.[name]]));
  }
  return found;
}

function unknownEdition(data: Record<string, unknown>, context: ReadingContext): Problem[] {
  const value = data[RECORD_FIELDS.edition];
  if (typeof value !== 'string' || value === '' || context.taxonomies.has(value)) return [];
  return [
    {
      code: 'unknown-edition',
      path: [RECORD_FIELDS.edition],
      message: `应为已有的表式（${[...context.taxonomies.keys()].join('、')}），实为${quote(value)}`,
      hint: '照抄 content/taxonomy/ 里的文件名（不带 .yaml）；新表式先在那里加一个文件。',
    },
  ];
}

function yearProblems(data: Record<string, unknown>, key: DeclarationKey): Problem[] {
  const value = data[RECORD_FIELDS.fiscalYear];
  if (typeof value !== 'string' || !/^\d{4}$/.test(value) || Number(value) === key.fiscalYear)
    return [];
  return [
    {
      code: 'year-differs',
      path: [RECORD_FIELDS.fiscalYear],
      message: `应与所在文件夹的年份“${String(key.fiscalYear)}”一致，实为${quote(value)}`,
      hint: '改正年份，或把文件移到对应年份的文件夹。',
    },
  ];
}
