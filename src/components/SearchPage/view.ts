import type { Match } from '../../search/match.ts';
import type { Selection } from '../../search/index/selection.ts';
import { MissingParts } from '../../search/missing-parts.ts';
import { urls } from '../../site/urls.ts';
import { search as text } from '../../text/zh/search.ts';
import { PAGE_SIZE, writeAddress } from './address.ts';
import type { SearchAddress } from './address.ts';
import { element, link } from './element.ts';
import { drawFacets } from './facet-form.ts';
import { resultItem } from './result-item.ts';

/** What the search page shows. Its container says it to programs in `data-` attributes too. */
export interface View {
  idle(): void;
  searching(): void;
  progress(words: string): void;
  /** @param more lists the results after those shown */
  done(address: SearchAddress, selection: Selection, shown: readonly Match[], more: More): void;
  /** Results so far, while older years are still being searched. */
  draft(address: SearchAddress, selection: Selection, shown: readonly Match[]): void;
  /** @param offer where near matches go, once they are there */
  nothing(address: SearchAddress, selection: Selection): HTMLElement;
  failed(error: unknown, retry: () => void): void;
}

export type More = () => Promise<readonly Match[]>;

/** The page's parts, from SearchPage.astro. */
export interface Parts {
  readonly results: HTMLElement;
  /** Live region: short sentences only. */
  readonly status: HTMLElement;
  readonly progress: HTMLElement;
  /** Around the facets; hidden while there is nothing to narrow down. */
  readonly narrowing: HTMLElement;
  readonly facets: HTMLElement;
  /** The index of all projects, for an empty box. */
  readonly index: HTMLElement;
}

type State = 'idle' | 'searching' | 'done' | 'failed';

export function createView(parts: Parts): View {
  const { results, status, progress, narrowing, facets, index } = parts;
  const enter = (state: State, sentence: string): void => {
    results.dataset['state'] = state;
    delete results.dataset['declarations'];
    delete results.dataset['places'];
    results.setAttribute('aria-busy', String(state === 'searching'));
    status.textContent = sentence;
    progress.textContent = '';
    index.hidden = state !== 'idle';
    if (state === 'idle' || state === 'failed') narrowing.hidden = true;
  };
  const count = ({ results: found, places }: Selection): void => {
    results.dataset['declarations'] = String(found.length);
    results.dataset['places'] = String(places);
  };
  const narrow = (address: SearchAddress, selection: Selection): void => {
    narrowing.hidden = false;
    drawFacets(facets, selection, address);
  };
  return {
    idle: () => {
      enter('idle', '');
      results.replaceChildren();
    },
    searching: () => {
      enter('searching', text.searching);
    },
    progress: (words) => {
      progress.textContent = words;
    },
    draft: (address, selection, shown) => {
      narrow(address, selection);
      results.replaceChildren(resultList(shown));
    },
    done: (address, selection, shown, more) => {
      const total = selection.results.length;
      enter('done', text.found(total, selection.places));
      count(selection);
      narrow(address, selection);
      const list = resultList(shown);
      results.replaceChildren(list, ...rest(address, list, total, more));
    },
    nothing: (address, selection) => {
      enter('done', text.nothing(address.typed));
      count(selection);
      narrowing.hidden = Object.keys(address.filters).length === 0;
      drawFacets(facets, selection, address);
      const offer = element('div', 'search-near');
      results.replaceChildren(suggestions(narrowing.hidden), offer);
      return offer;
    },
    failed: (error, retry) => {
      enter('failed', text.failed);
      results.replaceChildren(failure(error, retry));
    },
  };
}

function resultList(shown: readonly Match[]): HTMLOListElement {
  return element('ol', 'search-results__list', ...shown.map((match) => resultItem(match)));
}

/** How many are not listed yet, and ways to list them. */
function rest(
  address: SearchAddress,
  list: HTMLOListElement,
  total: number,
  more: More,
): HTMLElement[] {
  if (list.children.length >= total) return [];
  const words = element('span', '', text.shown(list.children.length, total));
  const everything = link(
    `${urls.search()}${writeAddress({ ...address, all: true })}`,
    '',
    text.showAll(total),
  );
  const button = element('button', 'button', text.showMore(PAGE_SIZE));
  button.type = 'button';
  const line = element('p', 'search-results__rest', words, button, everything);
  const append = async (): Promise<void> => {
    button.disabled = true;
    try {
      const items = (await more()).map((match) => resultItem(match));
      list.append(...items);
      items[0]?.querySelector('a')?.focus();
      words.textContent = text.shown(list.children.length, total);
      if (list.children.length >= total) line.remove();
    } catch {
      words.textContent = text.moreFailed;
    }
    button.disabled = false;
  };
  button.addEventListener('click', () => void append());
  return [line];
}

function suggestions(unfiltered: boolean): HTMLElement {
  const ways = [
    link(urls.indicators(), '', text.nothingLinks.indicators),
    link(urls.glossary(), '', text.nothingLinks.glossary),
    link(urls.home(), '', text.nothingLinks.home),
  ];
  return element(
    'div',
    'search-results__notice',
    element('p', '', unfiltered ? text.nothingHint : text.nothingFiltered),
    element('ul', '', ...ways.map((way) => element('li', '', way))),
  );
}

function failure(error: unknown, retry: () => void): HTMLElement {
  const parts = error instanceof MissingParts ? error.parts : [];
  const again = element('button', 'button', text.retry);
  again.type = 'button';
  again.addEventListener('click', retry);
  return element(
    'div',
    'search-results__notice search-results__notice--failed',
    element('p', '', parts.length > 0 ? text.failedParts : text.failedOther),
    element('ul', '', ...parts.map((part) => element('li', '', element('code', '', part)))),
    again,
  );
}
