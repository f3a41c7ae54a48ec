import { element, link } from './element.ts';

interface Found {
  data(): Promise<{ meta: { title?: string; href?: string } }>;
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
  const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return found.map(({ meta: { title = '', href = '' } }) =>
    href === '' ? element('span', '', title) : link(`${base}${href}`, '', title),
  );
}
