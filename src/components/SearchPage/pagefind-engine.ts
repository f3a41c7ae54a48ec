import { MissingParts } from '../../search/missing-parts.ts';
import { spellPhrase } from '../../search/tokens.ts';
import { watchFetches } from './fetch-watch.ts';
import type { FetchWatch } from './fetch-watch.ts';

/** Finds the declarations in which a phrase stands. */
export interface Engine {
  /** Fetches ahead what the first search needs; a failure shows in that search. */
  warm(): void;
  /**
   * Ids of the declarations that hold the normalised phrase.
   * @throws MissingParts when a part of the index cannot be fetched
   */
  candidates(term: string): Promise<ReadonlySet<string>>;
}

interface Instance {
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(term: string): Promise<{ filters: { declaration?: Record<string, number> } }>;
}

interface PagefindModule {
  createInstance(options: { noWorker: boolean; metaCacheTag?: string }): Instance;
}

/** @param folder path of the Pagefind bundle, with its slash */
export function createPagefindEngine(folder: string): Engine {
  const address = new URL(folder, document.baseURI).href;
  const script = `${new URL(address).pathname}pagefind.js`;
  const watch = watchFetches(address);
  let attempts = 0;
  let loading: Promise<Instance> | null = null;

  const load = (): Promise<Instance> => {
    loading ??= loadInstance(`${address}pagefind.js`, attempts++).catch((error: unknown) => {
      loading = null;
      throw watch.missing.size > 0 ? error : new MissingParts([script]);
    });
    return loading;
  };

  return {
    warm: () => void load().catch(() => undefined),
    candidates: async (term) => {
      try {
        return await complete(watch, await load(), term);
      } catch (error) {
        loading = null;
        throw watch.missing.size > 0 ? new MissingParts(watch.missing) : error;
      }
    },
  };
}

async function loadInstance(script: string, attempt: number): Promise<Instance> {
  // A module that failed to load stays failed under its address.
  const address = attempt === 0 ? script : `${script}?attempt=${String(attempt)}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // In a worker its fetches could not be watched.
  const instance = pagefind.createInstance({ noWorker: true });
  await instance.init();
  await instance.filters();
  return instance;
}

async function complete(
  watch: FetchWatch,
  instance: Instance,
  term: string,
): Promise<ReadonlySet<string>> {
  const { filters } = await instance.search(spellPhrase(term));
  if (watch.missing.size > 0) throw new MissingParts(watch.missing);
  const counts = Object.entries(filters.declaration ?? {});
  return new Set(counts.flatMap(([id, count]) => (count > 0 ? [id] : [])));
}
