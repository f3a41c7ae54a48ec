import type { Neighbours } from '../domain/aggregates/ranking.ts';
import { inRulesOrder } from '../domain/audit.ts';
import { indicatorKey } from '../domain/indicator-index.ts';
import type { IndicatorEntry } from '../domain/corpus.ts';
import type { DeclarationHistory, History } from '../domain/history.ts';
import type { Result } from '../domain/rule.ts';
import { RULES } from '../domain/rules/index.ts';
import type { Site } from '../domain/site.ts';
import type { Portal } from '../site/portal.ts';
import type { ContentFrame } from '../store/content.ts';
import { liveResult, type Part, type PartEntry, type StoredResult } from './part.ts';

/** What the page of a declaration shows of the declarations around it. */
export interface EntryFacts {
  /** What the rules say that look at other declarations. */
  readonly results: readonly StoredResult[];
  readonly neighbours: Neighbours;
  readonly history: DeclarationHistory;
}

/** What the pages of a part show of the rest of the corpus. */
export interface PartFacts {
  readonly entries: ReadonlyMap<string, EntryFacts>;
  /** Indicators that have a page, by the key of their name. */
  readonly indicators: ReadonlyMap<string, Omit<IndicatorEntry, 'uses'>>;
  /** Why there is no history to show. */
  readonly missingHistory: Extract<History, { status: 'missing' }>['reason'] | null;
}

/** All results of a declaration: those known of it alone and those among the others. */
export function resultsOf(entry: PartEntry, facts: PartFacts): readonly Result[] {
  const among = facts.entries.get(entry.declaration.id)?.results ?? [];
  return inRulesOrder([...entry.results, ...among].map(liveResult));
}

/**
 * The portal as the pages of one part's declarations see it. The rest of the corpus is not there:
 * whatever asks for it fails, so that no page can show a part for the whole.
 * @param ids of all declarations
 */
export function partPortal(
  part: Part,
  facts: PartFacts,
  {
    site,
    departments,
    taxonomies,
  }: Pick<ContentFrame, 'departments' | 'taxonomies'> & {
    site: Site;
  },
  ids: readonly string[],
): Portal {
  const entries = new Map(part.entries.map((entry) => [entry.declaration.id, entry]));
  return {
    site,
    ids,
    corpus: {
      departments: departments.read,
      taxonomies: taxonomies.read,
      declaration: () => absent('corpus.declaration'),
      indicator: (name) => {
        const entry = facts.indicators.get(indicatorKey(name));
        return entry && { ...entry, uses: [] };
      },
      get declarations() {
        return absent('corpus.declarations');
      },
      get years() {
        return absent('corpus.years');
      },
      get indicators() {
        return absent('corpus.indicators');
      },
    },
    audit: {
      rules: RULES,
      of: () => absent('audit.of'),
      by: () => absent('audit.by'),
      held: () => absent('audit.held'),
      holders: () => absent('audit.holders'),
      holding: () => absent('audit.holding'),
    },
    whole: (id) => {
      const entry = entries.get(id);
      return entry && { declaration: entry.declaration, results: resultsOf(entry, facts) };
    },
    erratumPlaces: () => absent('erratumPlaces'),
    everything: null,
    neighbours: (id) => facts.entries.get(id)?.neighbours ?? absent(`neighbours(${id})`),
    history: historyOf(facts),
    pages: new Map(),
    redirects: [],
    stamps: null,
    written: { files: [], parquet: [] },
  };
}

function historyOf({ entries, missingHistory }: PartFacts): History {
  if (missingHistory !== null) return { status: 'missing', reason: missingHistory };
  return {
    status: 'complete',
    of: (id) => entries.get(id)?.history ?? absent(`history.of(${id})`),
    get publications() {
      return absent('history.publications');
    },
  };
}

function absent(what: string): never {
  throw new Error(`The page of a declaration asked for ${what}, which the build does not give it.`);
}
