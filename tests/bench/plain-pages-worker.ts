import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { writeBelow } from '../../src/build/files.ts';
import { partPortal } from '../../src/build/part-portal.ts';
import type { CompiledPages } from '../../src/build/renderer/compile.ts';
import { loadRenderer, type Renderer } from '../../src/build/renderer/renderer.ts';
import type { PublishedFrame } from '../../src/build/tasks.ts';
import { DECLARATION_PAGE } from '../../src/build/work/render.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { withheld } from '../../src/domain/withhold.ts';
import { showPortal } from '../../src/site/portal.ts';
import { readDeclarationFile } from '../../src/store/content.ts';
import { readText } from '../../src/store/files.ts';
import type { PlainPages } from './plain-pages.ts';

// Reads while the pages are being bundled; after that what was read is rendered, and what was not
// is read and rendered at once, so that a large corpus is never in memory as a whole.
const { root, base, site, ids, folders, frame } = workerData as PlainPages;
const published = frame as PublishedFrame;
if (parentPort) await work(parentPort);

async function work(parent: MessagePort): Promise<void> {
  const bundled = once(parent, 'message') as Promise<[CompiledPages]>;
  const waiting = { isOver: false };
  void bundled.then(() => (waiting.isOver = true));
  const read: Declaration[][] = [];
  const rest = [...folders];
  while (!waiting.isOver && rest.length > 0) {
    read.push(declarationsOf(rest.shift()));
    // The message is heard between two parts.
    await turn();
  }
  const [compiled] = await bundled;
  const renderer = await loadRenderer(compiled, base);
  for (let part = read.shift(); part; part = read.shift()) await render(part, renderer);
  for (const folder of rest) await render(declarationsOf(folder), renderer);
}

function declarationsOf(paths: readonly string[] = []): Declaration[] {
  return paths.map((path) => {
    const { source, diagnostics } = readDeclarationFile(path, readText(root, path), frame);
    if (!source?.declaration || diagnostics.length > 0) throw new Error(`${path} is not valid.`);
    return withheld(source.declaration, published.site);
  });
}

async function render(part: readonly Declaration[], renderer: Renderer): Promise<void> {
  const entries = part.map((declaration) => ({
    declaration,
    people: declaration,
    digest: '',
    results: [],
    suspects: [],
  }));
  const alone = { entries: new Map(), indicators: new Map(), missingHistory: null };
  showPortal(partPortal({ entries, diagnostics: [] }, alone, published, ids));
  for (const { id } of part) {
    const html = await renderer.render({ component: DECLARATION_PAGE, address: `${id}/` });
    writeBelow(site, `${id}/index.html`, html);
  }
}
