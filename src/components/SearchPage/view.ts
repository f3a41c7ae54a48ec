import type { Match } from '../../search/match.ts';
import { MissingParts } from '../../search/missing-parts.ts';
import { urls } from '../../site/urls.ts';
import { search as text } from '../../text/zh/search.ts';
import { PAGE_SIZE, writeAddress } from './address.ts';
import type { SearchAddress } from './address.ts';
import { element, link } from './element.ts';
import { resultItem } from './result-item.ts';

/** What the search page shows. Its container says it to programs in `data-` attributes too. */
export interface View {
  idle(): void;
  searching(): void;
  progress(read: number, total: number): void;
  done(address: SearchAddress, matches: readonly Match[]): void;
  failed(error: unknown, retry: () => void): void;
}

/** The page's parts, from SearchPage.astro. */
export interface Parts {
  readonly results: HTMLElement;
  /** Live region: short sentences only. */
  readonly status: HTMLElement;
  readonly progress: HTMLElement;
  /** The index of all projects, for an empty box. */
  readonly index: HTMLElement;
}

export function createView({ results, status, progress, index }: Parts): View {
  const enter = (state: 'idle' | 'searching' | 'done' | 'failed', sentence: string): void => {
    results.dataset['state'] = state;
    delete results.dataset['declarations'];
    delete results.dataset['places'];
    results.setAttribute('aria-busy', String(state === 'searching'));
    status.textContent = sentence;
    progress.textContent = '';
    index.hidden = state !== 'idle';
  };
  return {
    idle: () => {
      enter('idle', '');
      results.replaceChildren();
    },
    searching: () => {
      enter('searching', text.searching);
    },
    progress: (read, total) => {
      progress.textContent = text.progress(read, total);
    },
    done: (address, matches) => {
      const places = matches.reduce((sum, match) => sum + match.places.length, 0);
      const nothing = matches.length === 0;
      enter('done', nothing ? text.nothing(address.typed) : text.found(matches.length, places));
      results.dataset['declarations'] = String(matches.length);
      results.dataset['places'] = String(places);
      results.replaceChildren(...(nothing ? [suggestions()] : resultList(address, matches)));
    },
    failed: (error, retry) => {
      enter('failed', text.failed);
      results.replaceChildren(failure(error, retry));
    },
  };
}

function resultList(address: SearchAddress, matches: readonly Match[]): HTMLElement[] {
  const shown = address.all ? matches : matches.slice(0, PAGE_SIZE);
  const list = element('ol', 'search-results__list', ...shown.map((match) => resultItem(match)));
  if (shown.length === matches.length) return [list];
  const everything = `${urls.search()}${writeAddress({ ...address, all: true })}`;
  return [
    list,
    element(
      'p',
      'search-results__rest',
      text.shown(shown.length, matches.length),
      link(everything, '', text.showAll(matches.length)),
    ),
  ];
}

function suggestions(): HTMLElement {
  const ways = [
    link(urls.indicators(), '', text.nothingLinks.indicators),
    link(urls.glossary(), '', text.nothingLinks.glossary),
    link(urls.home(), '', text.nothingLinks.home),
  ];
  return element(
    'div',
    'search-results__notice',
    element('p', '', text.nothingHint),
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
