import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { codeKey } from '../../src/build/freshness.ts';
import { compilePages, type CompiledPages } from '../../src/build/renderer/compile.ts';
import { declarationPaths, readFrame, type ContentFrame } from '../../src/store/content.ts';
import { listFiles, readText } from '../../src/store/files.ts';
import { addressOf } from '../../src/store/lost-addresses.ts';

/** What a thread is told when it starts. */
export interface PlainPages {
  readonly root: string;
  readonly base: string;
  /** Folder to write. */
  readonly site: string;
  readonly frame: ContentFrame;
  readonly ids: readonly string[];
  /** Files it is to read, by folder. */
  readonly folders: readonly (readonly string[])[];
}

const BASE = '/';

// `node tests/bench/plain-pages.ts <folder>`: reads and validates all declarations, renders a page
// of each, and does nothing else, which is what other generators do. No rule looks at them, nothing
// is told of one beside another, nothing is kept for the next time.
const [, , folder = 'dist'] = process.argv;
await writePages(process.cwd(), join(process.cwd(), folder));

async function writePages(root: string, site: string): Promise<void> {
  const paths = listFiles(root, 'content');
  const setup = {
    root,
    base: BASE,
    site,
    frame: readFrame({ paths, read: (path) => readText(root, path) }),
    ids: paths.map(addressOf).filter((id) => id !== null),
  };
  const folders = [...Map.groupBy(declarationPaths(paths), dirname).values()];
  const threads = dealt(folders, availableParallelism()).map((own) => {
    const workerData: PlainPages = { ...setup, folders: own };
    return new Worker(new URL('./plain-pages-worker.ts', import.meta.url), { workerData });
  });
  const done = threads.map((thread) => once(thread, 'exit'));
  const pages: CompiledPages = await compilePages({
    root,
    base: BASE,
    key: await codeKey(root, [BASE]),
    folder: join(root, '.cache', 'pages'),
    clean: true,
  });
  for (const thread of threads) thread.postMessage(pages);
  await Promise.all(done);
}

/** To each in turn, so that all have as much to do. */
function dealt<T>(all: readonly T[], hands: number): T[][] {
  const dealt = Array.from({ length: hands }, (): T[] => []);
  for (const [at, one] of all.entries()) dealt[at % hands]?.push(one);
  return dealt;
}
