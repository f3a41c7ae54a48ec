import { descending, rankingOf } from '../../domain/aggregates/ranking.ts';
import type { Audit } from '../../domain/audit.ts';
import type { Corpus } from '../../domain/corpus.ts';
import type { CostItem, Declaration, Fen } from '../../domain/declaration.ts';
import { percentOf, sumFen } from '../../domain/money.ts';

/** One cost item, with the declaration it stands in. */
export interface CostItemUse {
  readonly declaration: Declaration;
  readonly item: CostItem;
}

/** What the home page says of one year. */
export interface Overview {
  readonly year: number;
  /** Largest amount first. */
  readonly declarations: readonly Declaration[];
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
export function overviewOf(corpus: Corpus, audit: Audit, year: number, largest: number): Overview {
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
function usageOf(declarations: readonly Declaration[]): Overview['previousYear'] {
  const complete = declarations
    .map(({ previousYear }) => previousYear)
    .filter(({ budgeted, used }) => budgeted !== null && used !== null);
  const budgeted = sumFen(complete.map((previousYear) => previousYear.budgeted));
  const used = sumFen(complete.map((previousYear) => previousYear.used));
  return { budgeted, used, rate: percentOf(used, budgeted, 1) };
}

/** Counts the 勾稽关系 that hold and that do not, and the 勘注. */
function tally(declarations: readonly Declaration[], audit: Audit): Overview['checks'] {
  const equations = declarations
    .flatMap(({ id }) => audit.of(id))
    .filter(({ rule }) => rule.kind === '勾稽关系');
  return {
    passed: equations.filter(({ status }) => status === 'passed').length,
    failed: equations.filter(({ status }) => status === 'failed').length,
    errata: declarations.reduce((sum, { errata }) => sum + errata.length, 0),
  };
}
