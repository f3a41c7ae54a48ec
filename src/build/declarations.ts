import type { PartCache } from './cache.ts';
import type { Counter } from './counter.ts';
import { aroundKey } from './around-keys.ts';
import { factsOf, type FactSource } from './facts.ts';
import type { InTurn } from './in-turn.ts';
import { keyOf } from './keys.ts';
import type { BriefEntry } from './part.ts';
import type { Pool } from './pool.ts';
import type { Bill } from './products.ts';
import type { BuildPart } from './read-parts.ts';
import type { CompiledPages } from './renderer/compile.ts';
import type { RenderTask } from './tasks.ts';

/** A part with what the data files and the index of its year take from it. */
export interface RenderedPart extends BuildPart {
  /** Names its rows in the data files. */
  readonly rowsKey: string;
  /** Names its search records. */
  readonly recordsKey: string;
}

export interface RenderSource extends FactSource {
  readonly cache: PartCache;
  readonly pool: Pool;
  readonly bill: Bill;
  readonly pages: CompiledPages;
  /** Folder the site is put together in. */
  readonly site: string;
  /** Names the code and the frame. */
  readonly context: string;
  /** What each declaration and its results are made of, by id. */
  readonly stamps: ReadonlyMap<string, string>;
  /** Changes with what the history may not tell of other declarations. */
  readonly people: string;
  readonly counter: Counter;
  /** Write the pages and nothing else: for measuring them. */
  readonly onlyPages?: boolean;
  /** Place of a declaration among those of its year. */
  readonly ordinal: (id: string) => number;
  /** For what takes so much memory that only one is made at a time. */
  readonly inTurn: InTurn;
}

/** Writes what belongs to the declarations of a part, as far as it is not there already. */
export async function renderPart(own: BuildPart, source: RenderSource): Promise<RenderedPart> {
  const { bill, cache, context } = source;
  const { entries } = own.part;
  const rowsKey = keyOf(
    'rows',
    own.key,
    entries.map(({ declaration }) => source.stamps.get(declaration.id)),
  );
  const recordsKey = keyOf('records', own.key);
  const pages = wanted(own, (entry) => {
    const { id } = entry.declaration;
    return keepOrAdd(bill, `${id}/index.html`, pageKey(entry, source));
  });
  source.counter.expect(pages.length);
  if (source.onlyPages === true) {
    await source.pool.run(() => pagesTask(own, pages, source), cache.file('parts', own.key));
    source.counter.done(pages.length);
    return { ...own, rowsKey, recordsKey };
  }
  // Of these two the file and the settings say everything.
  const plainKey = ({ digest }: BriefEntry): string => `${context} ${digest}`;
  const files = wanted(own, (entry) =>
    keepOrAdd(bill, `${entry.declaration.id}/declaration.md`, plainKey(entry)),
  );
  const records = entries.flatMap((entry, at) => {
    const ordinal = source.ordinal(entry.declaration.id);
    const file = `search/records/${String(own.year)}/${String(ordinal)}.json`;
    // The record says whose it is, its address does not.
    const key = `${entry.declaration.id} ${plainKey(entry)}`;
    return keepOrAdd(bill, file, key) ? [] : [[at, file] as const];
  });
  const hasRows = cache.has('rows', rowsKey);
  const hasRecords = cache.has('records', recordsKey);
  const rendered = { ...own, rowsKey, recordsKey };
  // Asked for either way, so that they are kept.
  const keepRows = cache.file('rows', rowsKey);
  const keepRecords = cache.file('records', recordsKey);
  if (pages.length + files.length + records.length === 0 && hasRows && hasRecords) return rendered;
  const task = (): RenderTask => ({
    ...pagesTask(own, pages, source),
    files,
    records,
    keepRows: hasRows ? null : keepRows,
    keepRecords: hasRecords && records.length === 0 ? null : keepRecords,
    hasRecords,
  });
  await source.pool.run(task, cache.file('parts', own.key));
  source.counter.done(pages.length);
  return rendered;
}

function pagesTask(own: BuildPart, pages: readonly string[], source: RenderSource): RenderTask {
  return {
    kind: 'render',
    part: source.cache.file('parts', own.key),
    facts: factsOf(own.part, source, new Set(pages)),
    compiled: source.pages,
    site: source.site,
    pages,
    files: [],
    records: [],
    keepRows: null,
    keepRecords: null,
    hasRecords: true,
  };
}

function wanted({ part }: BuildPart, isThere: (entry: BriefEntry) => boolean): string[] {
  return part.entries.filter((entry) => !isThere(entry)).map(({ declaration }) => declaration.id);
}

/** Whether a file is there already; where not, it is going to be made. */
function keepOrAdd(bill: Bill, file: string, key: string): boolean {
  if (bill.keep(file, key)) return true;
  bill.add(file, { key, files: [file] });
  return false;
}

/** Everything the page of a declaration shows. */
function pageKey({ declaration }: BriefEntry, source: RenderSource): string {
  const { id } = declaration;
  return keyOf(
    'page',
    source.context,
    source.stamps.get(id),
    aroundKey(declaration, source),
    source.history.stamp(id),
    source.people,
  );
}
