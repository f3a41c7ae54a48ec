import { parseQuery } from '../../src/search/query.ts';
import type { SearchRecord } from '../../src/search/records.ts';

/** Normalisation written a second time, without offsets: what search must agree with. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

interface Folded {
  readonly id: string;
  readonly places: readonly { readonly anchor: string; readonly texts: readonly string[] }[];
}

const folded = new WeakMap<SearchRecord, Folded>();

function foldRecord(record: SearchRecord): Folded {
  const known = folded.get(record) ?? {
    id: record.id,
    places: record.places.map(({ anchor, cells }) => ({
      anchor,
      texts: cells.map(({ text }) => fold(text)),
    })),
  };
  folded.set(record, known);
  return known;
}

/** Every place, as `id#anchor`, that a scan of the whole corpus finds. */
export function scan(records: readonly SearchRecord[], typed: string): string[] {
  const { terms } = parseQuery(typed);
  return records
    .map(foldRecord)
    .filter(({ places }) =>
      terms.every((term) => places.some(({ texts }) => texts.some((text) => text.includes(term)))),
    )
    .flatMap(({ id, places }) =>
      places
        .filter(({ texts }) => texts.some((text) => terms.some((term) => text.includes(term))))
        .map(({ anchor }) => `${id}#${anchor}`),
    )
    .sort();
}
