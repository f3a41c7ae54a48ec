import { descending, rankingOf } from '../../domain/aggregates/ranking.ts';
import type { BriefAudit } from '../../domain/brief-audit.ts';
import type { Corpus } from '../../domain/corpus.ts';
import type { CostItem, BriefDeclaration, Fen } from '../../domain/declaration.ts';
import { percentOf, sumFen } from '../../domain/money.ts';

/** One cost item, with the declaration it stands in. */
export interface CostItemUse {
  readonly declaration: BriefDeclaration;
  readonly item: CostItem;
}

/** What the home page says of one year. */
export interface Overview {
  readonly year: number;
  /** Largest amount first. */
  readonly declarations: readonly BriefDeclaration[];
  /** Codes of the departments that have declarations. */
  readonly departments: readonly string[];
  readonly total: Fen;
  readonly costItems: { readonly count: number; readonly largest: readonly CostItemUse[] };
  readonly indicatorCount: number;
  readonly previousYear: {
    readonly budgeted: Fen;
    readonly used: Fen;
    readonly rate: string | null;
  };
  readonly checks: { readonly passed: number; readonly failed: number; readonly errata: number };
}

/**
 * @param largest how many cost items are told one by one.
 */
export function overviewOf(
  corpus: Corpus,
  audit: BriefAudit,
  year: number,
  largest: number,
): Overview {
  const { declarations, byDepartment } = rankingOf(corpus, year);
  const items = declarations.flatMap((declaration) =>
    declaration.costItems.map((item) => ({ declaration, item })),
  );
  return {
    year,
    declarations,
    departments: [...byDepartment.keys()],
    total: sumFen(declarations.map(({ totalAmount }) => totalAmount)),
    costItems: {
      count: items.length,
      largest: items
        .toSorted((a, b) => descending(a.item.amount.fen, b.item.amount.fen))
        .slice(0, largest),
    },
    indicatorCount: declarations.reduce((sum, { indicators }) => sum + indicators.length, 0),
    previousYear: usageOf(declarations),
    checks: tally(declarations, audit),
  };
}

/** Sums last year's money over the declarations that state both what was budgeted and what was used. */
function usageOf(declarations: readonly BriefDeclaration[]): Overview['previousYear'] {
  const complete = declarations
    .map(({ previousYear }) => previousYear)
    .filter(({ budgeted, used }) => budgeted !== null && used !== null);
  const budgeted = sumFen(complete.map((previousYear) => previousYear.budgeted));
  const used = sumFen(complete.map((previousYear) => previousYear.used));
  return { budgeted, used, rate: percentOf(used, budgeted, 1) };
}

/** Counts the 勾稽关系 that hold and that do not, and the 勘注. */
function tally(declarations: readonly BriefDeclaration[], audit: BriefAudit): Overview['checks'] {
  const equations = audit.rules.filter(({ kind }) => kind === '勾稽关系').map(({ id }) => id);
  let passed = 0;
  let failed = 0;
  for (const { id } of declarations) {
    const { found, held } = audit.of(id);
    for (const rule of equations) passed += held[rule] ?? 0;
    failed += found.filter(
      ({ rule, status }) => status === 'failed' && rule.kind === '勾稽关系',
    ).length;
  }
  return {
    passed,
    failed,
    errata: declarations.reduce((sum, { errata }) => sum + errata.length, 0),
  };
}
