import type { Corpus } from '../../../domain/corpus.ts';
import type { BriefDeclaration, Erratum } from '../../../domain/declaration.ts';

/** A declaration's 勘注, as many of them as stand on one page. */
export interface ErrataGroup {
  readonly declaration: BriefDeclaration;
  readonly errata: readonly Erratum[];
  /** Index of the first of them among all of the declaration. */
  readonly first: number;
}

/** So many 勘注 stand on one page, which keeps it below 100 KB compressed. */
const PAGE_SIZE = 300;

/** Every 勘注 in the declarations' order, cut into pages. */
export function errataPages(corpus: Corpus): readonly (readonly ErrataGroup[])[] {
  const pages: ErrataGroup[][] = [[]];
  let room = PAGE_SIZE;
  for (const declaration of corpus.declarations) {
    let rest = declaration.errata;
    while (rest.length > 0) {
      if (room === 0) {
        pages.push([]);
        room = PAGE_SIZE;
      }
      const errata = rest.slice(0, room);
      const first = declaration.errata.length - rest.length;
      pages.at(-1)?.push({ declaration, errata, first });
      rest = rest.slice(errata.length);
      room -= errata.length;
    }
  }
  return pages;
}
