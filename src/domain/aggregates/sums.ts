import type { Corpus } from '../corpus.ts';
import type { BriefDeclaration, Fen } from '../declaration.ts';

/** What is summed over a group of declarations. */
export interface Sum {
  readonly projects: number;
  readonly indicators: number;
  /** 项目总金额, in 分. */
  readonly totalAmount: Fen;
  /** 本年度项目金额, in 分. */
  readonly annualAmount: Fen;
}

const NOTHING: Sum = { projects: 0, indicators: 0, totalAmount: 0n, annualAmount: 0n };

export function declarationsOf(corpus: Corpus, year: number): readonly BriefDeclaration[] {
  return corpus.declarations.filter((declaration) => declaration.fiscalYear === year);
}

export function sumOf(declarations: Iterable<BriefDeclaration>): Sum {
  let sum = NOTHING;
  for (const declaration of declarations) sum = add(sum, declaration);
  return sum;
}

/**
 * Sums per group, in one pass.
 * @param order groups that are listed even where no declaration belongs to them, in their order.
 */
export function sumsBy(
  declarations: Iterable<BriefDeclaration>,
  groupOf: (declaration: BriefDeclaration) => string,
  order: Iterable<string> = [],
): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const group of order) sums.set(group, NOTHING);
  for (const declaration of declarations) {
    const group = groupOf(declaration);
    sums.set(group, add(sums.get(group) ?? NOTHING, declaration));
  }
  return sums;
}

function add(sum: Sum, declaration: BriefDeclaration): Sum {
  return {
    projects: sum.projects + 1,
    indicators: sum.indicators + declaration.indicators.length,
    totalAmount: sum.totalAmount + declaration.totalAmount.fen,
    annualAmount: sum.annualAmount + declaration.annualAmount.fen,
  };
}
