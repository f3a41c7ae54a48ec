import type { Place } from '../../domain/table.ts';
import { urls } from '../../site/urls.ts';

/** The address of a place that a table's cell names. */
export function placeHref(place: Place): string {
  switch (place.kind) {
    case 'declaration':
      return urls.place(place.id, place.anchor);
    case 'department':
      return urls.department(place.year, place.code);
    case 'indicator':
      return urls.indicator(place.id);
    case 'rule':
      return urls.rule(place.id);
  }
}
