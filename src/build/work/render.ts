import { readFileSync } from 'node:fs';
import { declarationFile } from '../../site/declaration-file.ts';
import { showPortal } from '../../site/portal.ts';
import { keepFile, writeBelow } from '../files.ts';
import {
  dataSource,
  decodeRecords,
  encodeRecords,
  encodeRows,
  partRecords,
  partRows,
} from '../part-data.ts';
import { partPortal } from '../part-portal.ts';
import type { Part } from '../part.ts';
import { loadRenderer, type Renderer } from '../renderer/renderer.ts';
import type { PublishedFrame, RenderTask, WorkerSetup } from '../tasks.ts';
import { partIn } from './parts.ts';

/** The page of a declaration. */
export const DECLARATION_PAGE = 'src/pages/[year]/[department]/[slug].astro';

/** Knows which addresses there are, from the first page on. */
let rendering: { readonly ids: readonly string[]; readonly renderer: Promise<Renderer> } | null =
  null;

export async function renderTask(
  task: RenderTask,
  { frame, base }: WorkerSetup,
  ids: readonly string[],
): Promise<null> {
  const part = partIn(task.part);
  if (task.pages.length > 0) {
    if (rendering?.ids !== ids) rendering = { ids, renderer: loadRenderer(task.compiled, base) };
    showPortal(partPortal(part, task.facts, frame as PublishedFrame, ids));
    await renderPages(task, await rendering.renderer);
  }
  writeFiles(task, part);
  keepRows(task, part, frame, base);
  writeRecords(task, part, frame, base);
  return null;
}

async function renderPages({ pages, site }: RenderTask, renderer: Renderer): Promise<void> {
  for (const id of pages) {
    const html = await renderer.render({ component: DECLARATION_PAGE, address: `${id}/` });
    writeBelow(site, `${id}/index.html`, html);
  }
}

function writeFiles({ files, site }: RenderTask, part: Part): void {
  const wanted = new Set(files);
  for (const { declaration } of part.entries) {
    if (!wanted.has(declaration.id)) continue;
    writeBelow(site, `${declaration.id}/declaration.md`, declarationFile(declaration));
  }
}

function keepRows(task: RenderTask, part: Part, frame: WorkerSetup['frame'], base: string): void {
  if (task.keepRows === null) return;
  const source = dataSource([{ part, facts: task.facts }], frame, base);
  keepFile(task.keepRows, encodeRows(partRows(source)));
}

function writeRecords(
  { facts, hasRecords, keepRecords, records, site }: RenderTask,
  part: Part,
  frame: WorkerSetup['frame'],
  base: string,
): void {
  if (keepRecords === null) return;
  const texts = hasRecords
    ? decodeRecords(readFileSync(keepRecords))
    : partRecords(dataSource([{ part, facts }], frame, base));
  if (!hasRecords) keepFile(keepRecords, encodeRecords(texts));
  for (const [at, file] of records) writeBelow(site, file, texts[at] ?? '');
}
