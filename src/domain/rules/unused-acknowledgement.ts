import { acknowledgements, fieldOf } from '../acknowledgement.ts';
import type { Declaration } from '../declaration.ts';
import { anchorOf } from '../passage.ts';
import type { Check, CorpusRule, FindingsRule, LocalRule } from '../rule.ts';

/** 勘注 against the findings of all the other rules. @param byName the others */
export function unusedAcknowledgementAmong(
  byName: ReadonlyMap<string, LocalRule | CorpusRule>,
): FindingsRule {
  return {
    id: 'unused-acknowledgement',
    name: '勘注无对应',
    kind: '前后一致',
    severity: 'warning',
    scope: 'findings',
    doc: '勘注可以写明它认可哪条规则的发现。那条规则在那个地方并没有发现什么，勘注就落了空：可能是内容已经改正而勘注没有删，也可能是字段或原文写错了。',
    basis: '本站的勘注办法：每条勘注都应当与表上的一处相对应。',
    example: {
      passes: '结余填 150.00（应为 0.00），勘注写“规则: [项目结余]”。',
      fails: '结余填 0.00（正确），勘注仍写“规则: [项目结余]”。',
    },
    hint: '已经改正的，删去这条勘注或其中的规则；写错地方的，改字段、行名或原文。',
    check: (declaration, corpus) =>
      unusedAcknowledgements(declaration, byName, (rule) => rule.check(declaration, corpus)).map(
        ({ check }) => check,
      ),
  };
}

/** A 勘注 names a rule that found nothing of what the 勘注 speaks of. */
export interface UnusedAcknowledgement {
  readonly check: Check;
  /** Index of the 勘注. */
  readonly erratum: number;
  /** Id of the rule it names. */
  readonly named: string;
}

/**
 * @param byName all the other rules
 * @param checksOf what a rule says of this declaration
 */
export function unusedAcknowledgements(
  declaration: Declaration,
  byName: ReadonlyMap<string, LocalRule | CorpusRule>,
  checksOf: (rule: LocalRule | CorpusRule) => readonly Check[],
): UnusedAcknowledgement[] {
  if (declaration.errata.length === 0) return [];
  const used = acknowledged(declaration, byName, checksOf);
  return declaration.errata.flatMap((erratum, index) =>
    erratum.rules.flatMap((name) => {
      const named = byName.get(name);
      if (!named || used.has(`${String(index)} ${name}`)) return [];
      const check = {
        status: 'failed' as const,
        field: fieldOf(erratum),
        anchor: anchorOf(declaration, erratum, erratum.printed),
        message: `勘注（${erratum.label}：“${erratum.printed}”）写明规则“${name}”，但这条规则在这里没有发现什么。`,
      };
      return [{ check, erratum: index, named: named.id }];
    }),
  );
}

/** Only the rules that some 勘注 of this declaration names are run again. */
function acknowledged(
  declaration: Declaration,
  byName: ReadonlyMap<string, LocalRule | CorpusRule>,
  checksOf: (rule: LocalRule | CorpusRule) => readonly Check[],
): ReadonlySet<string> {
  const acknowledge = acknowledgements(declaration);
  const names = new Set(declaration.errata.flatMap(({ rules }) => rules));
  const used = new Set<string>();
  for (const name of names) {
    const rule = byName.get(name);
    if (!rule) continue;
    const indexes = checksOf(rule).flatMap((found) => acknowledge(rule, found));
    for (const index of indexes) used.add(`${String(index)} ${name}`);
  }
  return used;
}
