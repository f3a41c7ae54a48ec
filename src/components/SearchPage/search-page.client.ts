import { parseQuery } from '../../search/query.ts';
import { search } from '../../search/search.ts';
import type { SearchSource } from '../../search/search.ts';
import { search as text } from '../../text/zh/search.ts';
import { readAddress, writeAddress } from './address.ts';
import type { SearchAddress } from './address.ts';
import { createEverythingEngine } from './everything-engine.ts';
import { createPagefindEngine } from './pagefind-engine.ts';
import type { Engine } from './pagefind-engine.ts';
import { createRecordSource } from './record-source.ts';
import { listenToTyping } from './typing.ts';
import { createView } from './view.ts';
import type { View } from './view.ts';

const page = part('[data-search-page]', HTMLElement);
const form = part('main [role="search"]', HTMLFormElement);
const box = part('main [role="search"] input[name="q"]', HTMLInputElement);
const pageTitle = document.title;

const engine = createEngine();
const source: SearchSource = {
  candidates: (term) => engine.candidates(term),
  record: createRecordSource(page.dataset['records'] ?? ''),
};
const view = createView({
  results: part('[data-search-results]', HTMLElement),
  status: part('[data-search-status]', HTMLElement),
  progress: part('[data-search-progress]', HTMLElement),
  index: part('[data-search-index]', HTMLElement),
});

/** Counts searches, so that an overtaken one shows nothing. */
let latest = 0;
/** Whether the address at hand is one to come back to. */
let settled = true;

listenToTyping(form, box, {
  changed: (typed) => {
    go({ typed, all: false }, settled ? 'push' : 'replace', false);
  },
  submitted: (typed) => {
    go({ typed, all: false }, settled ? 'push' : 'replace', true);
  },
});
box.addEventListener(
  'focus',
  () => {
    engine.warm();
  },
  { once: true },
);
window.addEventListener('popstate', () => {
  showAddress();
});
showAddress();

function showAddress(): void {
  const address = readAddress(location.search);
  settled = true;
  box.value = address.typed;
  void run(address, view);
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
  if (changed || settles) void run(address, view);
}

async function run(address: SearchAddress, shown: View): Promise<void> {
  latest += 1;
  const own = latest;
  const current = (): boolean => own === latest;
  const query = parseQuery(address.typed);
  const asked = query.terms.length > 0;
  document.title = asked
    ? pageTitle.replace(text.title, () => text.pageTitle(address.typed))
    : pageTitle;
  if (!asked) {
    shown.idle();
    return;
  }
  shown.searching();
  try {
    const matches = await search(query, source, (read, total) => {
      if (current()) shown.progress(read, total);
    });
    if (current()) shown.done(address, matches);
  } catch (error) {
    if (current()) shown.failed(error, () => void run(address, shown));
  }
}

function createEngine(): Engine {
  if (!import.meta.env.DEV) return createPagefindEngine(page.dataset['bundle'] ?? '');
  const entries = document.querySelectorAll<HTMLElement>('[data-search-index] [data-project]');
  return createEverythingEngine([...entries].map(({ dataset }) => dataset['project'] ?? ''));
}

function part<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`${selector} is missing from the search page`);
}
