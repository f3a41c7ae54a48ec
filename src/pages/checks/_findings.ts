import { PASSED_SHOWN } from './_passed.ts';
import { pageOf } from '../../components/Pagination/pages.ts';
import type { BriefAudit } from '../../domain/brief-audit.ts';
import type { Result, Rule } from '../../domain/rule.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
import type { Portal } from '../../site/portal.ts';

/** So many findings stand on one page, which keeps it below 100 KB compressed. */
export const FINDINGS_SIZE = 150;

/** What a rule found, parted once for all its pages. */
export interface RuleFindings {
  readonly rule: Rule;
  /** What does not hold, then what cannot be computed; in the declarations' order. */
  readonly findings: readonly Result[];
  /** How many of them do not hold. */
  readonly failed: number;
  /** At how many places it holds. */
  readonly passed: number;
}

const parted = new WeakMap<BriefAudit, readonly RuleFindings[]>();

/** Of every rule, in the rules' order. */
export function ruleFindings(audit: BriefAudit): readonly RuleFindings[] {
  const rules =
    parted.get(audit) ??
    audit.rules.map((rule) => {
      const { failed = [], undefined: open = [] } = part(audit.by(rule.id));
      const passed = audit.held(rule.id);
      return { rule, findings: [...failed, ...open], failed: failed.length, passed };
    });
  parted.set(audit, rules);
  return rules;
}

/** What a page of a rule's findings is made of; the first also tells where the rule holds. */
export function findingsKey(
  portal: Pick<Portal, 'audit' | 'stamps'>,
  { rule, findings, failed, passed }: RuleFindings,
  page: number,
): string | undefined {
  const { items, pages } = pageOf(findings, page, FINDINGS_SIZE);
  const ids = items.map(({ declaration }) => declaration);
  const holders = page === 1 ? portal.audit.holders(rule.id, PASSED_SHOWN) : [];
  const told = page === 1 ? [passed, ids.length] : [];
  const shown = [...ids, ...holders];
  return cacheKeyOf(portal, shown, rule.id, page, pages, failed, findings.length, ...told);
}

function part(results: readonly Result[]): Partial<Record<Result['status'], Result[]>> {
  return Object.groupBy(results, ({ status }) => status);
}
