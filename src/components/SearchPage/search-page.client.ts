import { createSearchIndex } from '../../search/index/search-index.ts';
import type { FetchFile } from '../../search/index/segment.ts';
import { parseQuery } from '../../search/query.ts';
import { search as text } from '../../text/zh/search.ts';
import { readAddress, writeAddress } from './address.ts';
import type { SearchAddress } from './address.ts';
import { createFetchFile } from './fetch-file.ts';
import { readFacets } from './facet-form.ts';
import { showSearch } from './page-search.ts';
import type { Sources } from './page-search.ts';
import { createRecordSource } from './record-source.ts';
import { listenToTyping } from './typing.ts';
import { createView } from './view.ts';

const page = part('[data-search-page]', HTMLElement);
const form = part('main [role="search"]', HTMLFormElement);
const box = part('main [role="search"] input[name="q"]', HTMLInputElement);
const facets = part('[data-search-facets]', HTMLElement);
const pageTitle = document.title;

const record = createRecordSource(page.dataset['records'] ?? '');
const sources: Sources = {
  index: createSearchIndex(createFiles(), record),
  record,
  fold: async (typed) => {
    if (!/\p{Script=Han}/u.test(typed)) return typed;
    const { foldTraditional } = await import('./fold-traditional.ts');
    return foldTraditional(typed);
  },
  near: async (typed, offer) => {
    const { offerNear } = await import('./near.ts');
    await offerNear(typed, offer, page.dataset);
  },
};
const view = createView({
  results: part('[data-search-results]', HTMLElement),
  status: part('[data-search-status]', HTMLElement),
  progress: part('[data-search-progress]', HTMLElement),
  narrowing: part('[data-search-narrowing]', HTMLElement),
  facets,
  index: part('[data-search-index]', HTMLElement),
});

/** Counts searches, so that an overtaken one shows nothing. */
let latest = 0;
/** Whether the address at hand is one to come back to. */
let settled = true;

listenToTyping(form, box, {
  changed: (typed) => {
    go(about(typed), settled ? 'push' : 'replace', false);
  },
  submitted: (typed) => {
    go(about(typed), settled ? 'push' : 'replace', true);
  },
});
facets.addEventListener('change', () => {
  const { typed } = readAddress(location.search);
  go({ typed, ...readFacets(facets), all: false }, 'push', true);
});
box.addEventListener(
  'focus',
  () => {
    sources.index.warm();
  },
  { once: true },
);
window.addEventListener('popstate', () => {
  showAddress();
});
// On a wide page the facets stand beside the results, unfolded.
part('[data-search-narrowing]', HTMLDetailsElement).open = matchMedia('(min-width: 60rem)').matches;
showAddress();

/** Other words keep the order, but not the facets, whose values may not exist for them. */
function about(typed: string): SearchAddress {
  const { typed: before, filters, sort } = readAddress(location.search);
  return { typed, filters: typed === before ? filters : {}, sort, all: false };
}

function showAddress(): void {
  const address = readAddress(location.search);
  settled = true;
  box.value = address.typed;
  void run(address);
}

function go(address: SearchAddress, step: 'push' | 'replace', settles: boolean): void {
  const query = writeAddress(address);
  const changed = query !== writeAddress(readAddress(location.search));
  if (changed) {
    const target = `${location.pathname}${query}`;
    if (step === 'push') history.pushState(null, '', target);
    else history.replaceState(null, '', target);
  }
  settled = settles || (settled && !changed);
  // Enter asks again even for the same words: after a failure, or to hear the count.
  if (changed || settles) void run(address);
}

async function run(address: SearchAddress): Promise<void> {
  latest += 1;
  const own = latest;
  const current = (): boolean => own === latest;
  const asked = parseQuery(address.typed).terms.length > 0;
  document.title = asked
    ? pageTitle.replace(text.title, () => text.pageTitle(address.typed))
    : pageTitle;
  if (!asked) {
    view.idle();
    return;
  }
  view.searching();
  try {
    await showSearch(address, view, sources, current);
  } catch (error) {
    if (current()) view.failed(error, () => void run(address));
  }
}

function createFiles(): FetchFile {
  if (!import.meta.env.DEV) return createFetchFile(page.dataset['files'] ?? '');
  const years = (page.dataset['years'] ?? '')
    .split(' ')
    .map((entry) => entry.split(':').map(Number));
  const files = import('./development-index.ts').then(({ createDevelopmentIndex }) =>
    createDevelopmentIndex(() =>
      Promise.all(
        years.flatMap(([year = 0, declarations = 0]) =>
          Array.from({ length: declarations }, (_, ordinal) => record(year, ordinal)),
        ),
      ),
    ),
  );
  return async (path) => (await files)(path);
}

function part<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`${selector} is missing from the search page`);
}
