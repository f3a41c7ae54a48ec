import { contentId } from './content-id.ts';
import type { Corpus, Department, IndicatorEntry, IndicatorUse } from './corpus.ts';
import type { BriefDeclaration } from './declaration.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Characters that are as they are in every spelling: most names have no others. */
const SETTLED = /^[0-9a-z%/:\u3001-\u3017\u4e00-\u9fff]*$/;

/** The same indicator, however its blanks and widths were typed. */
export function indicatorKey(name: string): string {
  if (SETTLED.test(name)) return name;
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** Brings declarations together; linear in their number. */
export function buildCorpus<D extends BriefDeclaration>(
  declarations: readonly D[],
  departments: ReadonlyMap<string, Department>,
  taxonomies: ReadonlyMap<string, Taxonomy>,
): Corpus<D> {
  const ordered = declarations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(ordered.map((declaration) => [declaration.id, declaration]));
  const byIndicator = indexIndicators(ordered);
  const byPrinted = new Map<string, IndicatorEntry>();
  for (const entry of byIndicator.values()) {
    for (const { indicator } of entry.uses) byPrinted.set(indicator.name, entry);
  }
  return {
    declarations: ordered,
    departments,
    taxonomies,
    years: [...new Set(ordered.map((item) => item.fiscalYear))].sort((a, b) => b - a),
    declaration: (id) => byId.get(id),
    indicators: [...byIndicator.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    // Every page and some rules ask for each row: a printed name needs no normalising.
    indicator: (name) => byPrinted.get(name) ?? byIndicator.get(indicatorKey(name)),
  };
}

function indexIndicators(declarations: readonly BriefDeclaration[]): Map<string, IndicatorEntry> {
  const uses = new Map<string, IndicatorUse[]>();
  for (const declaration of declarations) {
    for (const indicator of declaration.indicators) {
      const key = indicatorKey(indicator.name);
      const found = uses.get(key);
      if (found) found.push({ declaration, indicator });
      else uses.set(key, [{ declaration, indicator }]);
    }
  }
  return new Map(
    [...uses].map(([key, entries]) => [
      key,
      {
        id: contentId(key, 10),
        name: entries[0]?.indicator.name ?? key,
        uses: entries,
        projects: new Set(entries.map(({ declaration }) => declaration)).size,
      },
    ]),
  );
}
