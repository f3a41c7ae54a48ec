import { pageCount } from '../../components/Pagination/pages.ts';
import type { BriefAudit } from '../../domain/brief-audit.ts';
import type { Corpus } from '../../domain/corpus.ts';
import type { Result, Rule } from '../../domain/rule.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
import { PagedKeys } from '../../site/paged-keys.ts';
import type { Portal } from '../../site/portal.ts';
import { PASSED_SHOWN } from './_passed.ts';

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
  portal: Pick<Portal, 'corpus' | 'audit' | 'stamps'>,
  { rule, findings, failed, passed }: RuleFindings,
  page: number,
): string | undefined {
  const pages = pageCount(findings.length, FINDINGS_SIZE);
  const holders = page === 1 ? portal.audit.holders(rule.id, PASSED_SHOWN) : [];
  const told = [rule.id, page, pages, failed, findings.length, ...(page === 1 ? [passed] : [])];
  const rows = (): string =>
    findingKeys.of(rule.id, findings, page, (found) => findingKey(found, portal.corpus));
  return cacheKeyOf(portal, holders, ...told, rows);
}

const findingKeys = new PagedKeys<Result>(FINDINGS_SIZE);

/** All that is told of a finding. */
function findingKey(result: Result, corpus: Corpus): string {
  const { declaration, erratum } = result;
  const { name, errata } = corpus.declaration(declaration) ?? {};
  const note = erratum === null ? null : errata?.[erratum]?.note;
  return JSON.stringify([{ ...result, rule: null }, name, note]);
}

function part(results: readonly Result[]): Partial<Record<Result['status'], Result[]>> {
  return Object.groupBy(results, ({ status }) => status);
}
