import type { Corpus, IndicatorEntry, IndicatorUse } from '../corpus.ts';
import { formatDecimal } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { BriefDeclaration, Indicator } from '../declaration.ts';
import { withoutBlanks } from '../characters.ts';
import { indicatorField } from '../passage.ts';
import type { Check, CorpusRule } from '../rule.ts';
import type { Target } from '../target.ts';

/** No more places than this are listed; the message tells how many there are. */
const MOST_RELATED = 20;

export const conflictingTargets: CorpusRule = {
  id: 'conflicting-targets',
  name: '目标值不一',
  kind: '前后一致',
  severity: 'warning',
  scope: 'corpus',
  doc: '同一年度里，名称完全相同的指标，在不同申报表上的目标值应当相同，或者说得清为什么不同。比较的是读出的符号、数和单位：“=100%”与“100%”相同，“≥95%”与“95%”不同。名称相同未必量的是同一件事，这里只把不同之处列出来。一个目标值比其余任何一个都用得多时，只提醒与它不同的各处；分不出多少时，处处提醒。',
  basis: '同一指标应当同一口径；本站对全部申报表逐一比较。',
  example: {
    passes: '两份申报表的“矛盾纠纷调解率”都是 98%。',
    fails: '“矛盾纠纷调解率”一份填 100%，另一份填 98%。',
  },
  hint: '新填报前在指标库里查一查同名指标。已公开的原表照录；确属填错的，在勘注里说明（字段写“目标值”）。',
  check: (declaration, corpus) =>
    declaration.indicators.flatMap((row) => check(declaration, row, corpus)),
  around: ({ indicators, fiscalYear }, corpus) =>
    indicators
      .flatMap(({ name }) => corpus.indicator(name)?.uses ?? [])
      .map((use) => use.declaration)
      .filter((other) => other.fiscalYear === fiscalYear),
};

function check(declaration: BriefDeclaration, indicator: Indicator, corpus: Corpus): Check[] {
  const entry = corpus.indicator(indicator.name);
  if (!entry || entry.uses.length < 2) return [];
  const year = usesInYear(entry, declaration.fiscalYear);
  if (!year || year.groups.size < 2) return [];
  const own = keyOf(indicator.target);
  if (own === year.prevailing) return [];
  const count = year.total - (year.groups.get(own)?.length ?? 0);
  const others = otherGroups(year, own);
  return [
    {
      status: 'failed',
      field: indicatorField(indicator, 'target'),
      anchor: indicator.id,
      message: messageFor(indicator, others, count),
      related: interleave(others, MOST_RELATED).map(related),
    },
  ];
}

function messageFor(
  { name, target }: Indicator,
  others: readonly (readonly IndicatorUse[])[],
  count: number,
): string {
  const targets = others.flatMap(([use]) => (use ? [use.indicator.target] : []));
  const listed = targets.map(({ printed }) => `“${printed}”`).join('、');
  const cut = count > MOST_RELATED ? `，这里列出其中 ${String(MOST_RELATED)} 处` : '';
  const manner = differenceOf(target, targets);
  return `“${name}”在这里填“${target.printed}”，同一年度另有 ${String(count)} 处填${listed}${manner}，应当一致或说明原因${cut}。`;
}

/** Says so where only the wording or the sign differs. */
function differenceOf(target: Target, others: readonly Target[]): string {
  if (others.every((other) => sameAmount(target, other))) return '（数相同，写法不同）';
  const words = target.kind === 'text' && others.every(({ kind }) => kind === 'text');
  return words ? '（都是文字，意思可能相同）' : '';
}

function otherGroups({ groups }: Year, own: string): readonly (readonly IndicatorUse[])[] {
  const others: (readonly IndicatorUse[])[] = [];
  for (const [key, uses] of groups) {
    if (key !== own) others.push(uses);
    if (others.length === MOST_RELATED) break;
  }
  return others;
}

interface Year {
  readonly total: number;
  /** Key of the target used more often than any other; null where two are used equally often. */
  readonly prevailing: string | null;
  readonly groups: ReadonlyMap<string, readonly IndicatorUse[]>;
}

/** Grouped once per indicator, so that 10,000 rows of one name stay 10,000 look-ups. */
const YEARS = new WeakMap<IndicatorEntry, ReadonlyMap<number, Year>>();

function usesInYear(entry: IndicatorEntry, fiscalYear: number): Year | undefined {
  let years = YEARS.get(entry);
  if (!years) {
    const byYear = Map.groupBy(entry.uses, ({ declaration }) => declaration.fiscalYear);
    years = new Map([...byYear].map(([year, uses]) => [year, groupUses(uses)]));
    YEARS.set(entry, years);
  }
  return years.get(fiscalYear);
}

function groupUses(uses: readonly IndicatorUse[]): Year {
  const groups = Map.groupBy(uses, ({ indicator }) => keyOf(indicator.target));
  return { total: uses.length, prevailing: prevailingOf(groups), groups };
}

/** Otherwise one odd declaration among six hundred would be reported six hundred times. */
function prevailingOf(groups: Year['groups']): string | null {
  const [first, second] = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  if (!first) return null;
  return first[1].length > (second?.[1].length ?? 0) ? first[0] : null;
}

/** Equal keys are the same promise. `=` and no sign say the same. */
function keyOf(target: Target): string {
  switch (target.kind) {
    case 'number': {
      const operator = target.operator === '=' ? '' : (target.operator ?? '');
      return `number ${operator} ${valueOf(target.value)} ${target.unit ?? ''}`;
    }
    case 'ratio':
      return `ratio ${valueOf(target.left)} ${valueOf(target.right)}`;
    case 'range':
      return `range ${valueOf(target.low)} ${valueOf(target.high)} ${target.unit ?? ''}`;
    case 'text':
      return `text ${withoutBlanks(target.printed.normalize('NFKC'))}`;
  }
}

function sameAmount(a: Target, b: Target): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return false;
  return valueOf(a.value) === valueOf(b.value) && a.unit === b.unit;
}

/** 1.50 and 1.5 are one value. */
function valueOf({ digits, scale }: Decimal): string {
  const text = formatDecimal({ digits, scale });
  return scale > 0 ? text.replace(/\.?0+$/, '') : text;
}

/** The first of every group, then the second of every group …, so that no target is hidden by a frequent one. */
function interleave(
  groups: readonly (readonly IndicatorUse[])[],
  limit: number,
): readonly IndicatorUse[] {
  const taken: IndicatorUse[] = [];
  for (let rank = 0; taken.length < limit; rank += 1) {
    const layer = groups.flatMap((uses) => uses.slice(rank, rank + 1));
    if (layer.length === 0) break;
    taken.push(...layer.slice(0, limit - taken.length));
  }
  return taken;
}

function related({ declaration, indicator }: IndicatorUse): NonNullable<Check['related']>[number] {
  return {
    declaration: declaration.id,
    anchor: indicator.id,
    text: `${declaration.name}：${indicator.target.printed}`,
  };
}
