import { descending } from '../../domain/aggregates/ranking.ts';
import type { BriefDeclaration, Fen } from '../../domain/declaration.ts';
import { percentOf, sumFen } from '../../domain/money.ts';

export interface Subtotal {
  readonly key: string;
  readonly count: number;
  readonly fen: Fen;
  /** Percent of all, one decimal; null where all is 0. */
  readonly share: string | null;
}

/** Sums the declarations by a key, largest sum first. */
export function subtotalsBy(
  declarations: readonly BriefDeclaration[],
  key: (declaration: BriefDeclaration) => string,
): Subtotal[] {
  const total = sumFen(declarations.map(({ totalAmount }) => totalAmount));
  return [...Map.groupBy(declarations, key)]
    .map(([name, group]) => {
      const fen = sumFen(group.map(({ totalAmount }) => totalAmount));
      return { key: name, count: group.length, fen, share: percentOf(fen, total, 1) };
    })
    .sort((a, b) => descending(a.fen, b.fen) || (a.key < b.key ? -1 : 1));
}
