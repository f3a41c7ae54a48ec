import type { Loader, LoaderContext } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { fileStamp, listFiles } from '../store/files.ts';
import { forgetPortal, getPortal } from './portal.ts';

/**
 * The entries Astro keeps are thin: an id and a digest. Pages take everything else from the portal,
 * which reads and checks each file once; full entries make the store, not the pages, the slow part.
 * @param folder below the project root, with `/`.
 */
export function contentLoader(folder: string): Loader {
  return {
    name: 'mingzhang-content',
    async load(context) {
      const { watcher } = context;
      // A build reads the content by itself, once, in several threads.
      if (!watcher) return;
      await fill(context, folder);
      const root = fileURLToPath(context.config.root);
      const watched = `${root}${folder}/`;
      watcher.add(watched);
      watcher.on('all', (_event, path) => {
        if (!path.replaceAll('\\', '/').startsWith(watched)) return;
        forgetPortal();
        void fill(context, folder);
      });
    },
  };
}

async function fill(
  { store, config, generateDigest, logger }: LoaderContext,
  folder: string,
): Promise<void> {
  const root = fileURLToPath(config.root);
  store.clear();
  for (const path of listFiles(root, folder)) {
    const id = path.slice(folder.length + 1).replace(/\.(md|yaml)$/, '');
    store.set({ id, data: {}, digest: generateDigest(fileStamp(root, path)), filePath: path });
  }
  await report(logger);
}

/** Four collections are filled after one edit; its faults are said once. */
let lastReport = '';

/** In dev the faults are said at once in the terminal; the page shows them too, when it is opened. */
async function report(logger: LoaderContext['logger']): Promise<void> {
  const message = await faultOfContent();
  if (message !== '' && message !== lastReport) logger.error(message);
  lastReport = message;
}

async function faultOfContent(): Promise<string> {
  try {
    await getPortal();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
