import type { Declaration } from '../declaration.ts';
import { formatWan } from '../money.ts';
import type { Result } from '../rule.ts';
import type { Site } from '../site.ts';
import type { Change } from './change.ts';
import { describeDeclaration, diffVersions } from './declaration-diff.ts';
import { fenOf } from './fields.ts';
import { findingDiff, type FindingDiff } from './findings.ts';
import { matchVersions, type Version } from './match-versions.ts';
import type { Renames } from './rows.ts';
import { redaction } from './redact.ts';
import { fileDiffs, type FileDiff, type PlainFile } from './settings.ts';
import { totalDiffs, type Stated, type TotalDiff } from './totals.ts';

/** One of the two states that are compared. */
export interface Side {
  /** Declarations whose file is not the same on both sides. */
  readonly versions: readonly Version[];
  /** 项目总金额 of every declaration that is the same on both sides. */
  readonly unchanged: readonly Stated[];
  /** Everything in content that is no declaration, where it is not the same on both sides. */
  readonly files: readonly PlainFile[];
  /** What the rules find, by declaration, for all that were checked. */
  readonly results: ReadonlyMap<string, readonly Result[]>;
  /** Files that cannot be read, with the first reason. */
  readonly faults: readonly Fault[];
  readonly departments: ReadonlyMap<string, string>;
}

/** Why a file cannot be published as it stands. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  /** How many further faults the file has. */
  readonly more: number;
}

export interface DeclarationDiff {
  /** `moved`: another address; its changes stand in it as well. */
  readonly status: 'added' | 'removed' | 'moved' | 'changed';
  /** Address before and after; null where it was not there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly name: string;
  /** 项目总金额 in 万元; null where it was not there or cannot be read. */
  readonly total: { readonly before: string | null; readonly after: string | null };
  /** A whole declaration that came or went, in one line; null for others. */
  readonly summary: string | null;
  readonly changes: readonly Change[];
}

/** All that changes between two states of the content. */
export interface ContentDiff {
  readonly declarations: readonly DeclarationDiff[];
  readonly totals: readonly TotalDiff[];
  readonly findings: FindingDiff;
  readonly files: readonly FileDiff[];
  /** What cannot be read, on either side; of such files only what could be read was compared. */
  readonly faults: { readonly before: readonly Fault[]; readonly after: readonly Fault[] };
  /** Addresses that are gone without a redirect. */
  readonly lost: readonly { readonly from: string; readonly to: string | null }[];
}

/**
 * Compares two states of the content.
 * @param site the new state's; what it withholds is not told
 * @param redirected old addresses that lead on
 */
export function diffContent(
  before: Side,
  after: Side,
  { site, redirected }: { site: Site | null; redirected: ReadonlySet<string> },
): ContentDiff {
  const matching = matchVersions(before.versions, after.versions);
  const renames = new Map<string, Renames>();
  const declarations = matching.flatMap(([old, now]): DeclarationDiff[] => {
    const found = compare(old, now, site);
    if (now) renames.set(now.id, found.renames);
    return found.diff ? [found.diff] : [];
  });
  const moves = new Map(matching.flatMap(([old, now]) => (old && now ? [[old.id, now.id]] : [])));
  return {
    declarations: declarations.sort(byAddress),
    totals: totalDiffs(before, after),
    findings: findingDiff(before.results, after.results, { moves, renames }),
    files: fileDiffs(before.files, after.files),
    faults: { before: before.faults, after: after.faults },
    lost: declarations.flatMap(({ before: from, after: to }) =>
      from === null || from === to || redirected.has(from) ? [] : [{ from, to }],
    ),
  };
}

function byAddress(a: DeclarationDiff, b: DeclarationDiff): number {
  const [one, other] = [a.after ?? a.before ?? '', b.after ?? b.before ?? ''];
  return one < other ? -1 : Number(one > other);
}

const NO_RENAMES: Renames = new Map();

function compare(
  old: Version | null,
  now: Version | null,
  site: Site | null,
): { diff: DeclarationDiff | null; renames: Renames } {
  const [from, to] = [old?.declaration ?? null, now?.declaration ?? null];
  const isBoth = from !== null && to !== null;
  const { changes, renames } = isBoth
    ? diffVersions(from, to)
    : { changes: [], renames: NO_RENAMES };
  const versions = [from, to].filter((version) => version !== null);
  const shown = redaction(site, to, versions);
  const isMoved = old !== null && now !== null && old.id !== now.id;
  if (old && now && !isMoved && changes.length === 0 && isBoth) return { diff: null, renames };
  const whole = to ?? from;
  const diff: DeclarationDiff = {
    status: old === null ? 'added' : now === null ? 'removed' : isMoved ? 'moved' : 'changed',
    before: old?.id ?? null,
    after: now?.id ?? null,
    name: whole?.name ?? now?.id ?? old?.id ?? '',
    total: { before: totalOf(from), after: totalOf(to) },
    summary: whole && (old === null || now === null) ? describeDeclaration(whole) : null,
    changes: changes.map((change) => shown.change(change)),
  };
  return { diff, renames };
}

function totalOf(declaration: Declaration | null): string | null {
  const fen = declaration && fenOf(declaration.totalAmount);
  return fen === null ? null : formatWan(fen);
}
