import { nameFileOf, type NameFile, type NameFiles } from '../../search/near-names.ts';
import { link } from './element.ts';
import { readJson } from './read-json.ts';

interface Found {
  readonly id: string;
}

interface PagefindModule {
  createInstance(options: { noWorker: boolean }): {
    init(): Promise<void>;
    search(term: string): Promise<{ results: Found[] }>;
  };
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
  const { results } = await instance.search(typed);
  const found = await namesOf(
    results.slice(0, most).map(({ id }) => id),
    folder,
  );
  return found.map(([name, href]) => link(`${base}${href}`, '', name));
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
