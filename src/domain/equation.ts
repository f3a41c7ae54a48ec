import type { Fen } from './declaration.ts';
import { formatDifference, formatWan } from './money.ts';
import type { Equation } from './rule.ts';

/** More terms than this are abbreviated in the figures of a sum. */
const LONGEST_SUM = 40;

interface MoneyEquation {
  /** The equation in words. */
  readonly words: string;
  /** The left side with its figures: `150.00 − 150.00`. */
  readonly figures: string;
  /** As the form prints it. */
  readonly stated: { readonly printed: string; readonly fen: Fen };
  readonly computed: Fen;
}

/** What the form states against what its figures give, in 万元; the difference is stated − computed. */
export function moneyEquation({ words, figures, stated, computed }: MoneyEquation): Equation {
  return {
    words,
    figures: `${figures} = ${formatWan(computed)}`,
    stated: stated.printed,
    computed: formatWan(computed),
    difference: formatDifference(stated.fen - computed),
    unit: '万元',
  };
}

/** `6 + 8 + 1.3`; a long sum keeps its beginning and its end and tells how many terms it has. */
export function sumFigures(terms: readonly string[]): string {
  if (terms.length === 0) return '0';
  if (terms.length <= LONGEST_SUM) return terms.join(' + ');
  const [first = '', second = ''] = terms;
  return `${first} + ${second} + … + ${terms.at(-1) ?? ''}（共 ${String(terms.length)} 项）`;
}
