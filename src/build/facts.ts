import { indicatorKey } from '../domain/indicator-index.ts';
import type { Corpus, IndicatorEntry } from '../domain/corpus.ts';
import { hasPage } from '../domain/indicator-place.ts';
import { perObject } from '../domain/per-object.ts';
import type { OpenHistory } from '../store/history.ts';
import type { Portal } from '../site/portal.ts';
import type { WholeCorpus } from './corpus.ts';
import { keyOf } from './keys.ts';
import type { EntryFacts, PartFacts } from './part-portal.ts';
import type { BriefPart, StoredResult } from './part.ts';

/** Where the facts of a part come from. */
export interface FactSource {
  readonly corpus: Corpus;
  /** What the rules say that look at other declarations, by declaration. */
  readonly among: ReadonlyMap<string, readonly StoredResult[]>;
  readonly neighbours: Portal['neighbours'];
  readonly history: OpenHistory;
}

const NO_HISTORY: EntryFacts['history'] = { updates: [], more: 0 };

/**
 * What the pages of a part need to know of the rest of the corpus.
 * @param told declarations whose page will be written: only their history is fetched
 */
export function factsOf(part: BriefPart, source: FactSource, told: ReadonlySet<string>): PartFacts {
  const { history, prepare } = source.history;
  const wanted = part.entries.map(({ declaration }) => declaration.id).filter((id) => told.has(id));
  prepare(wanted);
  const entries = part.entries.map(({ declaration: { id } }): [string, EntryFacts] => [
    id,
    {
      results: source.among.get(id) ?? [],
      neighbours: source.neighbours(id),
      history: told.has(id) && history.status === 'complete' ? history.of(id) : NO_HISTORY,
    },
  ]);
  return {
    entries: new Map(entries),
    indicators: new Map(part.entries.flatMap(({ declaration }) => shared(declaration, source))),
    missingHistory: history.status === 'missing' ? history.reason : null,
  };
}

/** What each declaration and its results are made of: whole, and in brief. */
export function stampsOf({ among, entries }: WholeCorpus): Stamps {
  const whole = new Map<string, string>();
  const brief = new Map<string, string>();
  for (const [id, { digest, stamp }] of entries) {
    const found = among.get(id);
    whole.set(id, found ? keyOf(digest, foundKey(found)) : digest);
    brief.set(id, found ? keyOf(stamp, foundKey(found)) : stamp);
  }
  return { whole, brief };
}

const foundKey = perObject((found: readonly StoredResult[]) => keyOf(found));

export interface Stamps {
  readonly whole: ReadonlyMap<string, string>;
  readonly brief: ReadonlyMap<string, string>;
}

type Shared = readonly [key: string, entry: Omit<IndicatorEntry, 'uses'>];

/** The indicators of a declaration that have a page. */
export function shared(
  { indicators, interim }: BriefPart['entries'][number]['declaration'],
  { corpus }: Pick<FactSource, 'corpus'>,
): Shared[] {
  return [...indicators, ...interim].flatMap(({ name }) => {
    const entry = corpus.indicator(name);
    if (!entry || !hasPage(entry)) return [];
    const { id, projects } = entry;
    return [[indicatorKey(name), { id, name: entry.name, projects }] as const];
  });
}
