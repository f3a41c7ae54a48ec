import type { Corpus, Department } from './corpus.ts';
import type { BriefDeclaration } from './declaration.ts';
import { exchangeBetween } from './exchange.ts';
import {
  exchangeIn,
  indexIndicators,
  indicatorKey,
  type IndicatorIndex,
} from './indicator-index.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Where more declarations than this share are exchanged, all is put together anew. */
const FEW = 0.1;

const indexes = new WeakMap<Corpus, IndicatorIndex>();

/**
 * Brings declarations together; linear in their number.
 * @param before a corpus that has most of them too: what is the same in both is taken from it, and
 *   where all is the same, it is given back
 */
export function buildCorpus<D extends BriefDeclaration>(
  declarations: readonly D[],
  departments: ReadonlyMap<string, Department>,
  taxonomies: ReadonlyMap<string, Taxonomy>,
  before: Corpus<D> | null = null,
): Corpus<D> {
  const ordered = declarations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const exchange = before && exchangeBetween(before.declarations, ordered);
  const isSame = exchange?.come.length === 0 && exchange.gone.size === 0;
  if (isSame && before?.departments === departments && before.taxonomies === taxonomies) {
    return before;
  }
  const known = before && indexes.get(before);
  const index =
    known && exchange && exchange.come.length + exchange.gone.size <= FEW * ordered.length
      ? exchangeIn(known, exchange)
      : indexIndicators(ordered);
  const byId = new Map(ordered.map((declaration) => [declaration.id, declaration]));
  const corpus: Corpus<D> = {
    declarations: ordered,
    departments,
    taxonomies,
    years: [...new Set(ordered.map((item) => item.fiscalYear))].sort((a, b) => b - a),
    declaration: (id) => byId.get(id),
    indicators: [...index.byKey.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    indicator: (name) => index.byPrinted.get(name) ?? index.byKey.get(indicatorKey(name)),
  };
  indexes.set(corpus, index);
  return corpus;
}
