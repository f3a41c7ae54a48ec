import { placeOf, resultPlace } from '../../domain/page-place.ts';
import type {
  BriefDeclaration,
  Declaration,
  Erratum,
  FieldRef,
  Review,
} from '../../domain/declaration.ts';
import type { Result } from '../../domain/rule.ts';

/** One doubtful thing: a 勘注 with the findings it acknowledges, or a finding nobody has acknowledged. */
export interface Doubt {
  /** Anchor on the page, without `#`. */
  readonly place: string;
  readonly field: FieldRef;
  readonly erratum: Erratum | null;
  readonly findings: readonly Result[];
}

/** What is to be said at one place of the page. */
export interface PlaceNotes {
  readonly doubts: readonly Doubt[];
  /** Findings of severity note. */
  readonly hints: readonly Result[];
  /** Equations that hold, or cannot be computed. */
  readonly equations: readonly Result[];
  readonly reviews: readonly Review[];
}

export interface Annotations {
  /** Every doubt of the declaration: 勘注 in their own order, then findings in the rules' order. */
  readonly doubts: readonly Doubt[];
  readonly hints: readonly Result[];
  at(place: string): PlaceNotes;
  /** What is said at these places, in their order; nothing of those where nothing is. */
  among(places: readonly string[]): readonly PlaceNotes[];
}

type Writable<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

const NOTHING: PlaceNotes = { doubts: [], hints: [], equations: [], reviews: [] };

/** Sorts everything that is to be said about a declaration by the place where it belongs. */
export function annotate(declaration: Declaration, results: readonly Result[]): Annotations {
  const failed = results.filter(({ status }) => status === 'failed');
  const hints = failed.filter((result) => isOpen(result) && result.rule.severity === 'note');
  const doubts = doubtsOf(declaration, failed);
  const byPlace = new Map<string, Writable<PlaceNotes>>();
  const at = (place: string): Writable<PlaceNotes> => {
    const notes = byPlace.get(place) ?? { doubts: [], hints: [], equations: [], reviews: [] };
    byPlace.set(place, notes);
    return notes;
  };
  for (const doubt of doubts) at(doubt.place).doubts.push(doubt);
  for (const hint of hints) at(resultPlace(hint)).hints.push(hint);
  for (const result of results) if (isTold(result)) at(resultPlace(result)).equations.push(result);
  for (const review of declaration.reviews) {
    at(placeOf(declaration, review, review.printed)).reviews.push(review);
  }
  return {
    doubts,
    hints,
    at: (place) => byPlace.get(place) ?? NOTHING,
    among: (places) => places.flatMap((place) => byPlace.get(place) ?? []),
  };
}

/** How many doubts annotate() finds, for lists that say no more of them. */
export function doubtCount({ errata }: BriefDeclaration, results: readonly Result[]): number {
  return errata.length + results.filter(isOpenDoubt).length;
}

/** Whether anything but a passed equation is to be said. */
export function hasNotes({ doubts, hints, reviews }: PlaceNotes): boolean {
  return doubts.length + hints.length + reviews.length > 0;
}

/** Whether anything at all is to be said. */
export function isAnnotated(notes: PlaceNotes): boolean {
  return hasNotes(notes) || notes.equations.length > 0;
}

/** Whether a 勘注 quotes words of this place, which are then marked. */
export function isQuoted({ doubts }: PlaceNotes): boolean {
  return doubts.some(({ erratum }) => erratum !== null);
}

function doubtsOf(declaration: Declaration, failed: readonly Result[]): Doubt[] {
  return [
    ...declaration.errata.map((erratum, index) =>
      erratumDoubt(declaration, erratum, index, failed),
    ),
    ...failed.filter(isOpenDoubt).map(findingDoubt),
  ];
}

function erratumDoubt(
  declaration: Declaration,
  erratum: Erratum,
  index: number,
  failed: readonly Result[],
): Doubt {
  return {
    place: placeOf(declaration, erratum, erratum.printed),
    field: erratum,
    erratum,
    findings: failed.filter((result) => result.erratum === index),
  };
}

function findingDoubt(result: Result): Doubt {
  return { place: resultPlace(result), field: result.field, erratum: null, findings: [result] };
}

/** A failed check that no 勘注 acknowledges. */
function isOpen({ status, erratum }: Result): boolean {
  return status === 'failed' && erratum === null;
}

function isOpenDoubt(result: Result): boolean {
  return isOpen(result) && result.rule.severity !== 'note';
}

/** A check that computes nothing says nothing to a citizen, unless it is an equation of the form. */
function isTold({ status, rule, equation }: Result): boolean {
  return (
    status !== 'failed' &&
    (equation !== undefined || (status === 'undefined' && rule.kind === '勾稽关系'))
  );
}
