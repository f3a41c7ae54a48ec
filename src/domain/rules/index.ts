import type { Check, CorpusRule, LocalRule, Rule } from '../rule.ts';
import { annualWithinTotal } from './annual-within-total.ts';
import { balance } from './balance.ts';
import { bracketPairs } from './bracket-pairs.ts';
import { conflictingTargets } from './conflicting-targets.ts';
import { costItemsSum } from './cost-items-sum.ts';
import { datesInOrder } from './dates-in-order.ts';
import { datesWithinYear } from './dates-within-year.ts';
import { editionSums } from './edition-sums.ts';
import { fundingEqualsTotal } from './funding-equals-total.ts';
import { fundingSum } from './funding-sum.ts';
import { indicatorWithoutSource } from './indicator-without-source.ts';
import { numbering } from './numbering.ts';
import { progressAgainstSpending } from './progress-against-spending.ts';
import { proseContradictsTable } from './prose-contradicts-table.ts';
import { punctuation } from './punctuation.ts';
import { purposeArithmetic } from './purpose-arithmetic.ts';
import { rateWithoutPercent } from './rate-without-percent.ts';
import { repeatedCostItem } from './repeated-cost-item.ts';
import { repeatedIndicator } from './repeated-indicator.ts';
import { repeatedName } from './repeated-name.ts';
import { repeatedParagraph } from './repeated-paragraph.ts';
import { requiredLevel1 } from './required-level1.ts';
import { targetDirection } from './target-direction.ts';
import { targetWithoutOperator } from './target-without-operator.ts';
import { unusedAcknowledgementAmong } from './unused-acknowledgement.ts';
import { usageRate } from './usage-rate.ts';

/** The rules that speak of what the form says. */
const CONTENT_RULES: readonly (LocalRule | CorpusRule)[] = [
  costItemsSum,
  fundingSum,
  fundingEqualsTotal,
  editionSums,
  annualWithinTotal,
  usageRate,
  balance,
  datesInOrder,
  datesWithinYear,
  purposeArithmetic,
  proseContradictsTable,
  conflictingTargets,
  progressAgainstSpending,
  repeatedName,
  repeatedCostItem,
  targetDirection,
  rateWithoutPercent,
  requiredLevel1,
  repeatedIndicator,
  targetWithoutOperator,
  indicatorWithoutSource,
  repeatedParagraph,
  numbering,
  punctuation,
  bracketPairs,
].map(rememberingLast);

/** 勘注无对应 asks the others again about the declaration they have just checked. */
function rememberingLast(rule: LocalRule | CorpusRule): LocalRule | CorpusRule {
  return rule.scope === 'local'
    ? { ...rule, check: remembering((declaration, forms) => rule.check(declaration, forms)) }
    : { ...rule, check: remembering((declaration, corpus) => rule.check(declaration, corpus)) };
}

type Checking<D, Others> = (declaration: D, others: Others) => readonly Check[];

function remembering<D, Others>(check: Checking<D, Others>): Checking<D, Others> {
  let last: { declaration: D; others: Others; checks: readonly Check[] } | null = null;
  return (declaration, others) => {
    if (last?.declaration !== declaration || last.others !== others) {
      last = { declaration, others, checks: check(declaration, others) };
    }
    return last.checks;
  };
}

/** The same by the names that 勘注 use. */
export const CONTENT_RULES_BY_NAME: ReadonlyMap<string, LocalRule | CorpusRule> = new Map(
  CONTENT_RULES.map((rule) => [rule.name, rule]),
);

/** Every rule, in the order of the 核对 page. */
export const RULES: readonly Rule[] = [
  ...CONTENT_RULES,
  unusedAcknowledgementAmong(CONTENT_RULES_BY_NAME),
];

/** Names that 勘注.规则 may use. */
export const RULE_NAMES: ReadonlySet<string> = new Set(RULES.map(({ name }) => name));
