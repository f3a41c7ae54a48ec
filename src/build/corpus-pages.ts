import { setImmediate } from 'node:timers/promises';
import type { Counter } from './counter.ts';
import { writeBelow } from './files.ts';
import { keyOf } from './keys.ts';
import type { Bill } from './products.ts';
import type { RenderedPath, Renderer } from './renderer/renderer.ts';
import { DECLARATION_PAGE } from './work/render.ts';

/** Pages that show what the data files are, and so come after them. */
export const DATA_PAGE = 'src/pages/data/index.astro';

export interface CorpusPages {
  readonly renderer: Renderer;
  readonly bill: Bill;
  readonly site: string;
  /** Names the code and the frame. */
  readonly context: string;
  /** Names all that pages can show that do not say themselves what they are made of. */
  readonly portalKey: string;
  readonly signal: AbortSignal;
  readonly counter: Counter;
}

/** Every page there is but those of declarations, which the threads write. */
export async function corpusPaths(renderer: Renderer): Promise<RenderedPath[]> {
  return (await renderer.paths()).filter(({ component }) => component !== DECLARATION_PAGE);
}

/** Renders pages, as far as they are not there already. */
export async function renderCorpusPages(
  paths: readonly RenderedPath[],
  { renderer, bill, site, context, portalKey, signal, counter }: CorpusPages,
): Promise<void> {
  const wanted = paths.flatMap((path) => {
    const { file, cacheKey } = path;
    const key = keyOf('path', context, file, cacheKey ?? portalKey);
    return bill.keep(file, key) ? [] : [{ path, key }];
  });
  counter.expect(wanted.length);
  for (const { path, key } of wanted) {
    const { file } = path;
    writeBelow(site, file, await renderer.render(path));
    bill.add(file, { key, files: [file] });
    counter.done(1);
    // Lets the threads hand over what they have done, and take the next.
    await setImmediate();
    signal.throwIfAborted();
  }
}
