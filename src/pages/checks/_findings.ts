import type { Audit } from '../../domain/audit.ts';
import type { Result, Rule } from '../../domain/rule.ts';

/** So many findings stand on one page, which keeps it below 100 KB compressed. */
export const FINDINGS_SIZE = 150;

/** What a rule found, parted once for all its pages. */
export interface RuleFindings {
  readonly rule: Rule;
  /** What does not hold, then what cannot be computed; in the declarations' order. */
  readonly findings: readonly Result[];
  readonly passed: readonly Result[];
}

const parted = new WeakMap<Audit, readonly RuleFindings[]>();

/** Of every rule, in the rules' order. */
export function ruleFindings(audit: Audit): readonly RuleFindings[] {
  const rules =
    parted.get(audit) ??
    audit.rules.map((rule) => {
      const { failed = [], undefined: open = [], passed = [] } = part(audit.by(rule.id));
      return { rule, findings: [...failed, ...open], passed };
    });
  parted.set(audit, rules);
  return rules;
}

function part(results: readonly Result[]): Partial<Record<Result['status'], Result[]>> {
  return Object.groupBy(results, ({ status }) => status);
}
