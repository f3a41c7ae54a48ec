import { nameFileOf, type NameFile, type NameFiles } from '../../search/near-names.ts';
import { link } from './element.ts';
import { readJson } from './read-json.ts';

interface Found {
  readonly id: string;
}

interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<{ results: Found[] }>;
}

interface PagefindModule {
  createInstance(options: { noWorker: boolean }): Pagefind;
}

/**
 * Names with words like those typed, as Pagefind divides them. Nothing of it is loaded until the
 * exact search has found nothing.
 * @param folder of Pagefind's bundle, with its slash
 * @param base path of the portal, with its slash
 */
export async function nearByPagefind(
  typed: string,
  most: number,
  folder: string,
  base: string,
): Promise<HTMLElement[]> {
  const address = new URL(`${folder}pagefind.js`, document.baseURI).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const instance = pagefind.createInstance({ noWorker: true });
  await instance.init();
  const found = await namesOf((await likeliest(instance, typed)).slice(0, most), folder);
  return found.map(([name, href]) => link(`${base}${href}`, '', name));
}

/** Names with all the words typed; where there is none, those with most of them first. */
async function likeliest(pagefind: Pagefind, typed: string): Promise<string[]> {
  const { results } = await pagefind.search(typed);
  if (results.length > 0) return results.map(({ id }) => id);
  const counts = new Map<string, number>();
  for (const word of wordsOf(typed)) {
    for (const { id } of (await pagefind.search(word)).results) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** Words of two characters and more: single ones stand in nearly every name. */
function wordsOf(typed: string): string[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(typed);
  return [...new Set([...words].map(({ segment }) => segment))].filter((word) => word.length > 1);
}

/** Pagefind's own files of names are one for each; ours hold many. */
async function namesOf(ids: readonly string[], folder: string): Promise<NameFile[string][]> {
  if (ids.length === 0) return [];
  const { digits } = await readJson<NameFiles>(`${folder}names.json`);
  const paths = [...new Set(ids.map((id) => nameFileOf(id, digits)))];
  const files = await Promise.all(paths.map((path) => readJson<NameFile>(`${folder}${path}`)));
  const names = new Map(files.flatMap((file) => Object.entries(file)));
  return ids.map((id) => names.get(id)).filter((entry) => entry !== undefined);
}
