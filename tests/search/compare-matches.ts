import type { Match } from '../../src/search/match.ts';

/** Best match first; then the one with more places, the newer year, the id. */
export function compareMatches(a: Match, b: Match): number {
  return (
    a.rank - b.rank ||
    b.places.length - a.places.length ||
    b.record.fiscalYear - a.record.fiscalYear ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}
