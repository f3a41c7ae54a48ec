import { INDICATOR_FIELDS } from '../../domain/form.ts';
import type { PlaceKind, SearchPlace } from '../records.ts';

/**
 * What a place is, as facets tell it. Positions of one class are numbered on their own, so that
 * counts by kind and by 一级/二级目标 fall out of the postings without looking at any record.
 */
export interface PlaceClass {
  readonly kind: PlaceKind;
  /** 一级目标 of an indicator row; empty otherwise. */
  readonly level1: string;
  readonly level2: string;
}

export function classOf(place: Pick<SearchPlace, 'kind' | 'cells'>): PlaceClass {
  if (place.kind !== 'indicator') return { kind: place.kind, level1: '', level2: '' };
  const cell = (label: string): string =>
    place.cells.find((candidate) => candidate.label === label)?.text ?? '';
  return {
    kind: 'indicator',
    level1: cell(INDICATOR_FIELDS.level1.label),
    level2: cell(INDICATOR_FIELDS.level2.label),
  };
}

export function classKey({ kind, level1, level2 }: PlaceClass): string {
  return [kind, level1, level2].join('\n');
}

/** Places whose first cell is a name: how well a phrase matches depends on where in it it stands. */
export function hasName({ kind }: { readonly kind: PlaceKind }): boolean {
  return kind === 'name' || kind === 'indicator' || kind === 'cost';
}
