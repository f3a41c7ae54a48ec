import type { PlaceNotes } from '../Notes/annotations.ts';
import type { Result } from '../../domain/rule.ts';

/** The cell itself says “表上未填”; saying it again beneath the row helps nobody. */
const MISSING_SOURCE = 'indicator-without-source';

export function withoutMissingSource(notes: PlaceNotes): PlaceNotes {
  if (notes.hints.length + notes.doubts.length === 0) return notes;
  return {
    ...notes,
    hints: notes.hints.filter(isOther),
    doubts: notes.doubts.filter(({ erratum, findings }) => erratum ?? findings.some(isOther)),
  };
}

function isOther({ rule }: Result): boolean {
  return rule.id !== MISSING_SOURCE;
}
