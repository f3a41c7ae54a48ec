import { deserialize, serialize } from 'node:v8';
import { auditLocally } from '../domain/audit.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Result } from '../domain/rule.ts';
import { RULES } from '../domain/rules/index.ts';
import { withheld } from '../domain/withhold.ts';
import { readDeclarationFile, type ContentFrame } from '../store/content.ts';
import { readText } from '../store/files.ts';

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
    const results = auditLocally(declaration, { taxonomies: frame.taxonomies.read });
    const { lead, contact, phone } = read;
    entries.push({
      declaration,
      people: { lead, contact, phone },
      digest,
      results: results.map(storedResult),
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

export function decodePart(bytes: Uint8Array): Part {
  return deserialize(bytes) as Part;
}
