import { scaleLinear } from 'd3-scale';
import type { BriefDeclaration, Fen } from '../../domain/declaration.ts';
import { percentOf, sumFen, wanForDrawing } from '../../domain/money.ts';

/** Height of one bar with its label, in CSS pixels. */
export const ROW_HEIGHT = 56;

/** The longest bar's share of the width, in percent; the rest is for the figure behind it. */
const LONGEST = 76;

/** Characters of a label that fit a 360-pixel screen. */
const LABEL_LENGTH = 21;

/** One bar of the chart. */
export interface ChartBar {
  /** Null for the bar that stands for all the rest. */
  readonly id: string | null;
  readonly name: string;
  readonly label: string;
  readonly fen: Fen;
  /** Percent of the total, one decimal. */
  readonly share: string | null;
  /** Percent of the chart's width. */
  readonly width: string;
  /** Upper edge, in CSS pixels. */
  readonly top: number;
}

/**
 * Bars of the largest declarations, and one for all the others.
 * @param declarations largest amount first
 * @param shown how many stand for themselves
 * @param restName what the bar of the others is called
 */
export function chartBars(
  declarations: readonly BriefDeclaration[],
  shown: number,
  restName: (count: number) => string,
): ChartBar[] {
  const total = sumFen(declarations.map(({ totalAmount }) => totalAmount));
  const rest = declarations.slice(shown);
  const entries = declarations
    .slice(0, shown)
    .map(({ id, name, totalAmount }): Entry => ({ id, name, fen: totalAmount.fen }));
  if (rest.length > 0) {
    const fen = sumFen(rest.map(({ totalAmount }) => totalAmount));
    entries.push({ id: null, name: restName(rest.length), fen });
  }
  const largest = Math.max(0, ...entries.map(({ fen }) => wanForDrawing(fen)));
  const scale = scaleLinear()
    .domain([0, largest || 1])
    .range([0, LONGEST]);
  return entries.map((entry, index) => ({
    ...entry,
    label: shorten(entry.name),
    share: percentOf(entry.fen, total, 1),
    width: scale(wanForDrawing(entry.fen)).toFixed(2),
    top: index * ROW_HEIGHT,
  }));
}

type Entry = Pick<ChartBar, 'id' | 'name' | 'fen'>;

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= LABEL_LENGTH) return name;
  return `${characters.slice(0, LABEL_LENGTH - 1).join('')}…`;
}
