import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { auditLocally, suspectsOf, type Suspect } from '../domain/audit.ts';
import { briefResults, type Held } from '../domain/brief-audit.ts';
import type { BriefDeclaration, Declaration } from '../domain/declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Result } from '../domain/rule.ts';
import { RULES } from '../domain/rules/index.ts';
import { erratumPlaces } from '../domain/page-place.ts';
import { withheld } from '../domain/withhold.ts';
import { readDeclarationFile, type ContentFrame } from '../store/content.ts';
import { readText } from '../store/files.ts';
import { RepeatedValues } from './repeated-values.ts';

/**
 * What may be read, rendered and kept on its own: the declarations of one department in one year.
 * Its name is their folder: `2020/justice`.
 */
export interface PartPlan {
  readonly name: string;
  /** Paths of its files with the digests of their bytes, in order. */
  readonly files: readonly { readonly path: string; readonly digest: string }[];
}

/** A result without its rule, which no thread can send to another. */
export type StoredResult = Omit<Result, 'rule'> & { readonly ruleId: string };

export type StoredSuspect = Omit<Suspect, 'result'> & { readonly result: StoredResult };

/** A declaration with what is known of it alone. */
export interface PartEntry {
  /** As it is published. */
  readonly declaration: Declaration;
  /** Names and phone as they stand in the file, for the history's redaction. */
  readonly people: Pick<Declaration, 'lead' | 'contact' | 'phone'>;
  /** Of the file's bytes. */
  readonly digest: string;
  /** What the local rules say. */
  readonly results: readonly StoredResult[];
  /** What its 勘注 may be found to speak of only among the others. */
  readonly suspects: readonly StoredSuspect[];
}

/** The same as far as the rest of the corpus needs it. */
export interface BriefEntry extends Pick<PartEntry, 'people' | 'digest' | 'suspects'> {
  readonly declaration: BriefDeclaration;
  /** What the local rules found. */
  readonly found: readonly Result[];
  /** Where they hold. */
  readonly held: Held;
  /** Where on its page its 勘注 stand, in their order. */
  readonly erratumPlaces: readonly string[];
  /** Of all this and of what holds: stays when only texts change that nothing was found in. */
  readonly stamp: string;
}

/** A part of which only that is at hand which is told beyond the pages of its own declarations. */
export interface BriefPart {
  readonly entries: readonly BriefEntry[];
}

export interface Part {
  readonly entries: readonly PartEntry[];
  /** What must not be published; with any of these there is no build. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, checks and audits the files of a part. */
export function readPart(root: string, plan: PartPlan, frame: ContentFrame): Part {
  const entries: PartEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, digest } of plan.files) {
    const { source, diagnostics: found } = readDeclarationFile(path, readText(root, path), frame);
    diagnostics.push(...found);
    const read = source?.declaration;
    if (!read) continue;
    const declaration = frame.site ? withheld(read, frame.site) : read;
    const forms = { taxonomies: frame.taxonomies.read };
    const results = auditLocally(declaration, forms);
    const suspects = suspectsOf(declaration, forms);
    const { lead, contact, phone } = read;
    entries.push({
      declaration,
      people: { lead, contact, phone },
      digest,
      results: results.map(storedResult),
      suspects: suspects.map((suspect) => ({ ...suspect, result: storedResult(suspect.result) })),
    });
  }
  return { entries, diagnostics };
}

export function storedResult({ rule, ...result }: Result): StoredResult {
  return { ...result, ruleId: rule.id };
}

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** @throws RangeError for a rule there is not: what was stored is of another version. */
export function liveResult({ ruleId, ...result }: StoredResult): Result {
  const rule = BY_ID.get(ruleId);
  if (!rule) throw new RangeError(`no rule ${ruleId}`);
  return { ...result, rule };
}

export function encodePart(part: Part): Uint8Array<ArrayBuffer> {
  // A copy of its own, so that it can be handed to another thread.
  return new Uint8Array(serialize(part));
}

/** @returns a brief part, encoded */
export function encodeBrief({ entries }: Part): Uint8Array<ArrayBuffer> {
  return new Uint8Array(serialize({ entries: entries.map(briefEntry) }));
}

type StoredBrief = Omit<BriefEntry, 'found'> & { readonly found: readonly StoredResult[] };

function briefEntry({ declaration, results, ...entry }: PartEntry): StoredBrief {
  const { people, digest, suspects } = entry;
  const brief = briefDeclaration(declaration);
  const places = erratumPlaces(declaration);
  return {
    declaration: brief,
    people,
    digest,
    ...briefResults(results, ({ ruleId }) => ruleId),
    suspects,
    erratumPlaces: places,
    stamp: hash('sha256', serialize([brief, results, suspects, places])).slice(0, 40),
  };
}

/** The largest of what it is made of is left out. */
function briefDeclaration(declaration: Declaration): BriefDeclaration {
  const brief: Partial<Declaration> = { ...declaration };
  for (const part of LEFT_OUT) Reflect.deleteProperty(brief, part);
  return brief as BriefDeclaration;
}

const LEFT_OUT = ['sections', 'restorations'] as const satisfies readonly Exclude<
  keyof Declaration,
  keyof BriefDeclaration
>[];

const values = new RepeatedValues();

export function decodeBrief(bytes: Uint8Array): BriefPart {
  const { entries } = deserialize(bytes) as { entries: readonly StoredBrief[] };
  for (const { declaration } of entries) values.share(declaration);
  return { entries: entries.map((entry) => ({ ...entry, found: entry.found.map(liveResult) })) };
}

export function decodePart(bytes: Uint8Array): Part {
  return deserialize(bytes) as Part;
}
