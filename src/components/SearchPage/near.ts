import { nearestNames } from '../../search/nearest-names.ts';
import type { Names } from '../../search/names.ts';
import { wordsSpelled } from '../../search/pinyin.ts';
import type { Spelled } from '../../search/pinyin.ts';
import { urls } from '../../site/urls.ts';
import { search as text } from '../../text/zh/search.ts';
import { element, link } from './element.ts';
import { nearByPagefind } from './near-pagefind.ts';
import { readJson } from './read-json.ts';

/** Offers of each kind. */
const MOST = 8;

/** Addresses of what near matches are made from. */
export interface NearFiles {
  readonly names?: string;
  readonly pinyin?: string;
  readonly bundle?: string;
  readonly base?: string;
}

/** Fills in what is near to words that stand nowhere. What cannot be had is left out: it is extra. */
export async function offerNear(
  typed: string,
  offer: HTMLElement,
  files: NearFiles,
): Promise<void> {
  const sections = await Promise.all([
    spelled(typed, files).catch(() => []),
    likeNames(typed, files).catch(() => []),
    nearByPagefind(typed, MOST, files.bundle ?? '', files.base ?? '').catch(() => []),
  ]);
  const titles = [text.near.pinyin, text.near.names, text.near.pagefind];
  sections.forEach((links, index) => {
    if (links.length === 0) return;
    const items = links.map((each) => element('li', '', each));
    const title = element('h2', 'search-near__title', titles[index] ?? '');
    offer.append(element('section', '', title, element('ul', 'search-near__list', ...items)));
  });
}

async function spelled(typed: string, { pinyin }: NearFiles): Promise<HTMLElement[]> {
  if (!/^[a-zü'\s]+$/iu.test(typed)) return [];
  const names = await readJson<Spelled[]>(pinyin ?? '');
  return wordsSpelled(typed, names, MOST).map((word) => link(urls.search(word), '', word));
}

async function likeNames(typed: string, files: NearFiles): Promise<HTMLElement[]> {
  const names = await readJson<Names>(files.names ?? '');
  const candidates = [
    ...names.indicators.map(([name, id, row]) => ({ name, href: urls.namedIndicator(id, row) })),
    ...names.projects.map(([name, id]) => ({ name, href: urls.declaration(id) })),
  ];
  return nearestNames(typed, candidates, ({ name }) => name, MOST).map(({ name, href }) =>
    link(href, '', name),
  );
}
