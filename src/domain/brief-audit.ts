import type { Result, Rule } from './rule.ts';

/** Places of one declaration at which rules hold: how many, by rule. */
export type Held = Readonly<Record<string, number>>;

/** What the rules say of one declaration, in brief. */
export interface BriefResults {
  /** What does not hold or cannot be computed, in the rules' order. */
  readonly found: readonly Result[];
  readonly held: Held;
}

/**
 * What lists and tables over many declarations need to know of an audit. Most checks pass, and of
 * those only the number is at hand.
 */
export interface BriefAudit {
  /** Every rule, in the order of the 核对 page. */
  readonly rules: readonly Rule[];
  of(declarationId: string): BriefResults;
  /** All that one rule found, in the declarations' order. */
  by(ruleId: string): readonly Result[];
  /** At how many places a rule holds. */
  held(ruleId: string): number;
  /** Declarations in which are the first places at which a rule holds. */
  holders(ruleId: string, most: number): readonly string[];
  /** The first places at which a rule holds, in the declarations' order. */
  holding(ruleId: string, most: number): readonly Result[];
}

const NOTHING: BriefResults = { found: [], held: {} };

/** @param ruleOf id of the rule a result comes from */
export function briefResults<R extends Pick<Result, 'status'>>(
  results: readonly R[],
  ruleOf: (result: R) => string,
): { readonly found: readonly R[]; readonly held: Held } {
  const found: R[] = [];
  const held: Record<string, number> = {};
  for (const result of results) {
    if (result.status !== 'passed') found.push(result);
    else held[ruleOf(result)] = (held[ruleOf(result)] ?? 0) + 1;
  }
  return { found, held };
}

export interface BriefSource {
  of(declarationId: string): BriefResults | undefined;
  /** All results of one declaration, in the rules' order; asked of few. */
  whole(declarationId: string): readonly Result[];
}

/** @param ids of all declarations, in order */
export function briefAudit(
  rules: readonly Rule[],
  ids: readonly string[],
  { of, whole }: BriefSource,
): BriefAudit {
  let joined: Joined | null = null;
  const all = (): Joined => (joined ??= join(rules, ids, of));
  const holders = (ruleId: string, most: number): readonly string[] => {
    const found: string[] = [];
    let places = 0;
    for (const id of ids) {
      if (places >= most) break;
      const count = of(id)?.held[ruleId] ?? 0;
      if (count > 0) found.push(id);
      places += count;
    }
    return found;
  };
  return {
    rules,
    of: (declarationId) => of(declarationId) ?? NOTHING,
    by: (ruleId) => all().found.get(ruleId) ?? [],
    held: (ruleId) => all().held.get(ruleId) ?? 0,
    holders,
    holding: (ruleId, most) =>
      holders(ruleId, most)
        .flatMap(whole)
        .filter(({ rule, status }) => rule.id === ruleId && status === 'passed')
        .slice(0, most),
  };
}

interface Joined {
  readonly found: ReadonlyMap<string, readonly Result[]>;
  readonly held: ReadonlyMap<string, number>;
}

function join(rules: readonly Rule[], ids: readonly string[], of: BriefSource['of']): Joined {
  const found = new Map<string, Result[]>(rules.map(({ id }) => [id, []]));
  const held = new Map<string, number>();
  for (const id of ids) {
    const own = of(id) ?? NOTHING;
    for (const result of own.found) found.get(result.rule.id)?.push(result);
    for (const [rule, count] of Object.entries(own.held)) {
      held.set(rule, (held.get(rule) ?? 0) + count);
    }
  }
  return { found, held };
}
