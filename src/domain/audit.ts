import { acknowledgements } from './acknowledgement.ts';
import { briefAudit, briefResults, type BriefAudit } from './brief-audit.ts';
import type { Corpus } from './corpus.ts';
import type { BriefDeclaration, Declaration } from './declaration.ts';
import { exchangeBetween } from './exchange.ts';
import type { Check, CorpusRule, FindingsRule, Forms, LocalRule, Result, Rule } from './rule.ts';
import { CONTENT_RULES_BY_NAME, RULES } from './rules/index.ts';
import {
  unusedAcknowledgements,
  type UnusedAcknowledgement,
} from './rules/unused-acknowledgement.ts';

/** What all rules say of all declarations; computed once per corpus. */
export interface Audit {
  /** Every rule, in the order of the 核对 page. */
  readonly rules: readonly Rule[];
  /** All results of one declaration, in the rules' order. */
  of(declarationId: string): readonly Result[];
  /** All results of one rule, in the declarations' order. */
  by(ruleId: string): readonly Result[];
}

/**
 * Runs every rule once on every declaration and finds the 勘注 that acknowledge what they found.
 * @param known local results of declarations that were audited before; those found now are added
 * @param before an audit of a corpus that has most of the declarations too: what it says of those
 *   that nothing has changed for is not asked again
 */
export function auditCorpus(
  corpus: Corpus<Declaration>,
  known: LocalResults = new WeakMap(),
  before: (Audited & { readonly corpus: Corpus }) | null = null,
): Audit {
  const affected = before && affectedBetween(before.corpus, corpus);
  const resultsFor = (declaration: Declaration): readonly Result[] => {
    if (before && affected && !affected.has(declaration.id)) return before.audit.of(declaration.id);
    const local = known.get(declaration) ?? auditLocally(declaration, corpus);
    known.set(declaration, local);
    return auditAmong(declaration, corpus, local);
  };
  return auditOf(corpus, new Map(corpus.declarations.map((it) => [it.id, resultsFor(it)])));
}

/** What the local rules say of declarations, for as long as the form editions stay as they are. */
export type LocalResults = WeakMap<Declaration, readonly Result[]>;

/**
 * Declarations of which the rules may say something else than before, by id.
 * @returns null for all of them: they are read against other settings
 */
export function affectedBetween(before: Corpus, after: Corpus): ReadonlySet<string> | null {
  if (before.taxonomies !== after.taxonomies || before.departments !== after.departments) {
    return null;
  }
  const { gone, come } = exchangeBetween(before.declarations, after.declarations);
  const affected = new Set(come.map(({ id }) => id));
  for (const { around } of CORPUS_RULES) {
    for (const declaration of gone) {
      for (const { id } of around(declaration, before)) affected.add(id);
    }
    for (const declaration of come) {
      for (const { id } of around(declaration, after)) affected.add(id);
    }
  }
  return affected;
}

/** What all rules say of one declaration among the others. */
export function auditDeclaration(declaration: Declaration, corpus: Corpus): readonly Result[] {
  return resultsOf(RULES, declaration, corpus, (rule) => rule.check(declaration, corpus));
}

/**
 * What the local rules say of one declaration: the same whatever other declarations there are, and
 * for as long as this one and the form editions stay as they are.
 */
export function auditLocally(declaration: Declaration, forms: Forms): readonly Result[] {
  return resultsOf(LOCAL_RULES, declaration, forms, (rule) => rule.check(declaration, forms));
}

/**
 * What all rules say of one declaration whose local results are known: only the rules that look at
 * other declarations are asked.
 * @param local what `auditLocally` gave, in its order.
 */
export function auditAmong(
  declaration: Declaration,
  corpus: Corpus,
  local: readonly Result[],
): readonly Result[] {
  const findings = resultsOf(FINDINGS_RULES, declaration, corpus, (rule) =>
    rule.check(declaration, corpus),
  );
  return inRulesOrder([...local, ...auditAround(declaration, corpus), ...findings]);
}

/** What only the rules say that look at other declarations. */
export function auditAround(declaration: BriefDeclaration, corpus: Corpus): readonly Result[] {
  return resultsOf(CORPUS_RULES, declaration, corpus, (rule) => rule.check(declaration, corpus));
}

/** A 勘注 that speaks of nothing, unless a rule finds it that looks at other declarations. */
export type Suspect = Omit<UnusedAcknowledgement, 'check'> & { readonly result: Result };

/** What can be said of the 勘注 of a declaration before the others are known. */
export function suspectsOf(declaration: Declaration, forms: Forms): readonly Suspect[] {
  const unused = unusedAcknowledgements(declaration, CONTENT_RULES_BY_NAME, (rule) =>
    rule.scope === 'local' ? rule.check(declaration, forms) : [],
  );
  return unused.flatMap(({ check, ...suspect }) =>
    resultsOf(FINDINGS_RULES, declaration, forms, () => [check]).map((result) => ({
      ...suspect,
      result,
    })),
  );
}

/**
 * Those of the suspects that nothing speaks for.
 * @param around what `auditAround` gave
 */
export function unusedAmong<S extends Omit<Suspect, 'result'>>(
  suspects: readonly S[],
  declaration: BriefDeclaration,
  around: readonly Result[],
): readonly S[] {
  if (suspects.length === 0 || around.length === 0) return suspects;
  const acknowledge = acknowledgements(declaration);
  return suspects.filter(({ named, erratum }) =>
    around.every(
      (result) => result.rule.id !== named || !acknowledge(result.rule, result).includes(erratum),
    ),
  );
}

/** The same audit without what holds, for lists and tables. */
export function withoutPassed({ corpus, audit }: Audited): BriefAudit {
  const ids = corpus.declarations.map(({ id }) => id);
  return briefAudit(RULES, ids, {
    of: (id) => briefResults(audit.of(id), ({ rule }) => rule.id),
    whole: (id) => audit.of(id),
  });
}

/** A corpus and what the rules say of it. */
export interface Audited {
  readonly corpus: Pick<Corpus, 'declarations'>;
  readonly audit: Audit;
}

/** Results of one declaration, from wherever they came, in the rules' order. */
export function inRulesOrder(results: readonly Result[]): readonly Result[] {
  const byRule = Map.groupBy(results, ({ rule }) => rule.id);
  return RULES.flatMap(({ id }) => byRule.get(id) ?? []);
}

/** Results that are known, by declaration, as an audit of the corpus. */
export function auditOf(
  corpus: Pick<Corpus, 'declarations'>,
  results: ReadonlyMap<string, readonly Result[]>,
): Audit {
  const byRule = new Map<string, Result[]>(RULES.map(({ id }) => [id, []]));
  for (const { id } of corpus.declarations) {
    for (const result of results.get(id) ?? []) byRule.get(result.rule.id)?.push(result);
  }
  return {
    rules: RULES,
    of: (declarationId) => results.get(declarationId) ?? [],
    by: (ruleId) => byRule.get(ruleId) ?? [],
  };
}

const LOCAL_RULES = RULES.filter((rule): rule is LocalRule => rule.scope === 'local');
const CORPUS_RULES = RULES.filter((rule): rule is CorpusRule => rule.scope === 'corpus');
const FINDINGS_RULES = RULES.filter((rule): rule is FindingsRule => rule.scope === 'findings');

function resultsOf<R extends Rule>(
  rules: readonly R[],
  declaration: BriefDeclaration,
  { taxonomies }: Forms,
  checksOf: (rule: R) => readonly Check[],
): readonly Result[] {
  const acknowledge = acknowledgements(declaration);
  const absent = taxonomies.get(declaration.edition)?.layout.absent;
  const results: Result[] = [];
  for (const rule of rules) {
    for (const check of present(checksOf(rule), absent)) {
      const erratum = acknowledge(rule, check)[0] ?? null;
      results.push({ ...check, rule, declaration: declaration.id, erratum });
    }
  }
  return results;
}

/** What a rule says, without what it says of fields the form does not have. */
function present(
  checks: readonly Check[],
  absent: ReadonlySet<string> | undefined,
): readonly Check[] {
  if (!absent || absent.size === 0) return checks;
  return checks.filter(({ field }) => !absent.has(field.label));
}
