import { groupIndicators } from './groups.ts';
import { withoutMissingSource } from './missing-source.ts';
import { hasNotes, type Annotations, type PlaceNotes } from '../Notes/annotations.ts';
import type { Corpus, IndicatorEntry } from '../../domain/corpus.ts';
import type { Indicator } from '../../domain/declaration.ts';
import { hasPage } from '../../domain/indicator-place.ts';

/** A row of the table, with all that is set in it and under it. */
export interface IndicatorRow extends Indicator {
  /** The 二级目标 that begins here, over so many rows of the table. */
  readonly head: { readonly name: string; readonly span: number } | null;
  readonly notes: PlaceNotes;
  /** A row of notes stands under it. */
  readonly told: boolean;
  /** The indicator, where other declarations use it too. */
  readonly shared: IndicatorEntry | null;
}

export interface IndicatorRows {
  readonly level1: string;
  readonly rows: readonly IndicatorRow[];
}

/** The rows of the table by 一级目标, in the form's order. */
export function indicatorRows(
  indicators: readonly Indicator[],
  corpus: Corpus,
  annotations: Annotations,
): IndicatorRows[] {
  return groupIndicators(indicators).map(({ level1, level2 }) => ({
    level1,
    rows: level2.flatMap((group) => {
      const rows = group.indicators.map((indicator) => rowOf(indicator, corpus, annotations));
      const span = rows.length + rows.filter(({ told }) => told).length;
      return rows.map((row, at) => ({
        ...row,
        head: at === 0 ? { name: group.name, span } : null,
      }));
    }),
  }));
}

function rowOf(
  indicator: Indicator,
  corpus: Corpus,
  annotations: Annotations,
): Omit<IndicatorRow, 'head'> {
  const notes = withoutMissingSource(annotations.at(indicator.id));
  const entry = corpus.indicator(indicator.name);
  return {
    ...indicator,
    notes,
    told: hasNotes(notes),
    shared: entry && hasPage(entry) ? entry : null,
  };
}
