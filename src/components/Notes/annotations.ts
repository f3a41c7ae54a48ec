import { fieldAnchor } from '../../domain/anchor.ts';
import type { Declaration, Erratum, FieldRef, Review } from '../../domain/declaration.ts';
import { GROUPS } from '../../domain/form.ts';
import { paragraphsOf } from '../../domain/passage.ts';
import { matchesIndicator } from '../../domain/place.ts';
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
}

/** Sums stand beneath the table they add up, though the form prints their total elsewhere. */
const BESIDE_TABLE: ReadonlyMap<string, string> = new Map([
  ['cost-items-sum', fieldAnchor(GROUPS.costItems.label)],
  ['funding-sum', fieldAnchor(GROUPS.funding.label)],
  ['funding-equals-total', fieldAnchor(GROUPS.funding.label)],
]);

const NOTHING: PlaceNotes = { doubts: [], hints: [], equations: [], reviews: [] };

/** Sorts everything that is to be said about a declaration by the place where it belongs. */
export function annotate(declaration: Declaration, results: readonly Result[]): Annotations {
  const failed = results.filter(({ status }) => status === 'failed');
  const open = failed.filter(({ erratum }) => erratum === null);
  const hints = open.filter(({ rule }) => rule.severity === 'note');
  const doubts = [
    ...declaration.errata.map((erratum, index) =>
      erratumDoubt(declaration, erratum, index, failed),
    ),
    ...open.filter(({ rule }) => rule.severity !== 'note').map(findingDoubt),
  ];
  const equations = results.filter(isTold);
  const byPlace = {
    doubts: Map.groupBy(doubts, ({ place }) => place),
    hints: Map.groupBy(hints, resultPlace),
    equations: Map.groupBy(equations, resultPlace),
    reviews: Map.groupBy(declaration.reviews, (review) =>
      placeOf(declaration, review, review.printed),
    ),
  };
  return {
    doubts,
    hints,
    at: (place) => ({
      doubts: byPlace.doubts.get(place) ?? NOTHING.doubts,
      hints: byPlace.hints.get(place) ?? NOTHING.hints,
      equations: byPlace.equations.get(place) ?? NOTHING.equations,
      reviews: byPlace.reviews.get(place) ?? NOTHING.reviews,
    }),
  };
}

/** Whether anything but a passed equation is to be said. */
export function hasNotes({ doubts, hints, reviews }: PlaceNotes): boolean {
  return doubts.length + hints.length + reviews.length > 0;
}

/**
 * The anchor of the place a reference of the front matter means: the row it names, the paragraph
 * that holds the printed text, or the field.
 */
export function placeOf(declaration: Declaration, field: FieldRef, printed: string): string {
  return (
    rowPlace(declaration, field) ??
    paragraphPlace(declaration, field.label, printed) ??
    fieldAnchor(field.label)
  );
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

function resultPlace({ rule, anchor, field }: Result): string {
  return BESIDE_TABLE.get(rule.id) ?? anchor ?? fieldAnchor(field.label);
}

/** A check that computes nothing says nothing to a citizen, unless it is an equation of the form. */
function isTold({ status, rule, equation }: Result): boolean {
  return (
    status !== 'failed' &&
    (equation !== undefined || (status === 'undefined' && rule.kind === '勾稽关系'))
  );
}

function rowPlace(declaration: Declaration, field: FieldRef): string | undefined {
  if (field.costItem !== undefined) {
    return declaration.costItems.find(({ name }) => name === field.costItem)?.id;
  }
  return declaration.indicators.find((row) => matchesIndicator(row, field))?.id;
}

function paragraphPlace(
  declaration: Declaration,
  label: string,
  printed: string,
): string | undefined {
  const here = paragraphsOf(declaration).filter(({ field }) => field.label === label);
  return here.find(({ text }) => text.includes(printed))?.anchor;
}
