import { fieldAnchor } from './anchor.ts';
import type { Declaration, FieldRef } from './declaration.ts';
import { GROUPS } from './form.ts';
import { paragraphsOf } from './passage.ts';
import { matchesIndicator } from './place.ts';
import type { Result } from './rule.ts';

/** Sums stand beneath the table they add up, though the form prints their total elsewhere. */
const BESIDE_TABLE: ReadonlyMap<string, string> = new Map([
  ['cost-items-sum', fieldAnchor(GROUPS.costItems.label)],
  ['funding-sum', fieldAnchor(GROUPS.funding.label)],
  ['funding-equals-total', fieldAnchor(GROUPS.funding.label)],
]);

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

/** The anchors of the places which the 勘注 of a declaration are about, in their order. */
export function erratumPlaces(declaration: Declaration): string[] {
  return declaration.errata.map((erratum) => placeOf(declaration, erratum, erratum.printed));
}

/** The anchor of the place where a result is told. */
export function resultPlace({ rule, anchor, field }: Result): string {
  return BESIDE_TABLE.get(rule.id) ?? anchor ?? fieldAnchor(field.label);
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
