import type { Result, Severity } from '../rule.ts';
import { placeName } from './editorial.ts';
import type { Renames } from './rows.ts';

/** Rules that compare a declaration with all others; of a part of the content they would say too little. */
export const ACROSS_DECLARATIONS: ReadonlySet<string> = new Set([
  'conflicting-targets',
  'repeated-name',
]);

/** Something a rule finds on one side. */
export interface Finding {
  /** Address of the declaration on that side. */
  readonly declaration: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly severity: Severity;
  /** `目标值（再犯罪率）`. */
  readonly place: string;
  readonly message: string;
  /** A 勘注 speaks of it. */
  readonly acknowledged: boolean;
}

export interface FindingDiff {
  readonly appeared: readonly Finding[];
  readonly disappeared: readonly Finding[];
  /** Found before and after, but now a 勘注 speaks of it, or none does any more. */
  readonly acknowledged: readonly Finding[];
}

type Results = ReadonlyMap<string, readonly Result[]>;

interface Identity {
  /** Old address → new address. */
  readonly moves: ReadonlyMap<string, string>;
  /** New address → rows that go by another name. */
  readonly renames: ReadonlyMap<string, Renames>;
}

/** Findings that came, went or were answered; one that only tells other figures stays what it is. */
export function findingDiff(before: Results, after: Results, identity: Identity): FindingDiff {
  const left = Map.groupBy(failures(before), (result) => keyOf(result, identity));
  const appeared: Finding[] = [];
  const acknowledged: Finding[] = [];
  for (const result of failures(after)) {
    const old = left.get(keyOf(result, null))?.shift();
    if (old === undefined) appeared.push(describe(result));
    else if ((old.erratum === null) !== (result.erratum === null))
      acknowledged.push(describe(result));
  }
  return { appeared, disappeared: [...left.values()].flat().map(describe), acknowledged };
}

function failures(results: Results): Result[] {
  return [...results.values()].flat().filter(({ status }) => status === 'failed');
}

/** The same rule at the same place of the same declaration, under its new names. */
function keyOf({ declaration, rule, field }: Result, identity: Identity | null): string {
  const id = identity?.moves.get(declaration) ?? declaration;
  const renames = identity?.renames.get(id);
  const row = field.indicator ?? field.costItem;
  const name = row === undefined ? '' : (renames?.get(row) ?? row);
  return JSON.stringify([id, rule.id, field.label, name]);
}

function describe({ declaration, rule, field, message, erratum }: Result): Finding {
  return {
    declaration,
    rule: rule.id,
    ruleName: rule.name,
    severity: rule.severity,
    place: placeName(field),
    message,
    acknowledged: erratum !== null,
  };
}
