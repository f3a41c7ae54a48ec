import { acknowledgements } from './acknowledgement.ts';
import type { Corpus } from './corpus.ts';
import type { Declaration } from './declaration.ts';
import type { Check, Result, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** What all rules say of all declarations; computed once per corpus. */
export interface Audit {
  /** Every rule, in the order of the 核对 page. */
  readonly rules: readonly Rule[];
  /** All results of one declaration, in the rules' order. */
  of(declarationId: string): readonly Result[];
  /** All results of one rule, in the declarations' order. */
  by(ruleId: string): readonly Result[];
}

/** Runs every rule once on every declaration and finds the 勘注 that acknowledge what they found. */
export function auditCorpus(corpus: Corpus): Audit {
  const byDeclaration = new Map<string, readonly Result[]>();
  const byRule = new Map<string, Result[]>(RULES.map(({ id }) => [id, []]));
  for (const declaration of corpus.declarations) {
    const results = auditDeclaration(declaration, corpus);
    byDeclaration.set(declaration.id, results);
    for (const result of results) byRule.get(result.rule.id)?.push(result);
  }
  return {
    rules: RULES,
    of: (declarationId) => byDeclaration.get(declarationId) ?? [],
    by: (ruleId) => byRule.get(ruleId) ?? [],
  };
}

/** What all rules say of one declaration among the others. */
export function auditDeclaration(declaration: Declaration, corpus: Corpus): readonly Result[] {
  const acknowledge = acknowledgements(declaration);
  return RULES.flatMap((rule) =>
    checksOf(rule, declaration, corpus).map((check) => ({
      ...check,
      rule,
      declaration: declaration.id,
      erratum: acknowledge(rule, check)[0] ?? null,
    })),
  );
}

/** What a rule says, without what it says of fields the form does not have. */
function checksOf(rule: Rule, declaration: Declaration, corpus: Corpus): readonly Check[] {
  const absent = corpus.taxonomies.get(declaration.edition)?.layout.absent;
  const checks = rule.check(declaration, corpus);
  if (!absent || absent.size === 0) return checks;
  return checks.filter(({ field }) => !absent.has(field.label));
}
