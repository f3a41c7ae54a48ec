import { placeOf } from '../../components/Notes/places.ts';
import type { Declaration, Erratum, FieldRef } from '../../domain/declaration.ts';
import { urls } from '../../site/urls.ts';

/** A place in words: `目标值：再犯罪率`. */
export function placeName({ label, indicator, costItem }: FieldRef): string {
  const row = indicator ?? costItem;
  return row === undefined ? label : `${label}：${row}`;
}

/** Address of the place a 勘注 is about. */
export function erratumHref(declaration: Declaration, erratum: Erratum): string {
  return urls.place(declaration.id, placeOf(declaration, erratum, erratum.printed));
}
