import process from 'node:process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Effects } from '../../src/cli/effects.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { listFiles } from '../../src/store/files.ts';
import { applyEdit, EDITS } from './edits.ts';
import { startLong } from './long-running.ts';
import { measuredRun } from './measured-run.ts';
import { medianAndP95 } from './quantiles.ts';
import { differences } from './same-files.ts';
import { showRun } from './show-run.ts';

/** Times each kind of edit is made, each in another declaration. */
const TIMES = 5;
/** Milliseconds between two edits: nobody saves faster. */
const REST_MS = 1500;
const PORT = '4877';

/** One declaration edited: how long until the portal, or its page in dev, is current again. */
export async function measureEdits(project: string, effects: Effects): Promise<void> {
  const files = listFiles(project, 'content/declarations');
  await measureBuilds(project, files, effects);
  await measureWatching(project, files, effects);
  await measureClean(project, effects);
  await measureDev(project, files, effects);
}

/** A build that starts anew after every edit, as in CI. */
async function measureBuilds(
  project: string,
  [first = '']: readonly string[],
  effects: Effects,
): Promise<void> {
  for (const edit of EDITS) {
    applyEdit(project, first, edit);
    const run = await measuredRun(process.execPath, ['src/cli/main.ts', 'build'], project);
    showRun(effects, `改${edit.title}，再构建`, run);
  }
}

/** A build that stays. */
async function measureWatching(
  project: string,
  files: readonly string[],
  { stdout }: Effects,
): Promise<void> {
  const watching = startLong(project, ['build', '--watch']);
  try {
    const isCurrent = (): Promise<void> => watching.says('按 Ctrl-C 结束');
    await isCurrent();
    for (const edit of EDITS) {
      const seconds: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        await pause(REST_MS);
        const start = performance.now();
        applyEdit(project, files[Math.floor((time * files.length) / TIMES)] ?? '', edit);
        await isCurrent();
        seconds.push((performance.now() - start) / 1000);
      }
      stdout.write(`  build --watch，改${edit.title}：${told(seconds)}\n`);
    }
  } finally {
    await watching.stop();
  }
}

async function measureClean(project: string, effects: Effects): Promise<void> {
  const fresh = join(project, 'fresh');
  const words = ['src/cli/main.ts', 'build', '--out', fresh];
  showRun(effects, '同样的内容从头构建', await measuredRun(process.execPath, words, project));
  const wrong = differences(join(project, 'dist'), fresh);
  const verdict = wrong.length === 0 ? '两者逐字节相同' : `不同的文件：${wrong.join('、')}`;
  effects.stdout.write(`  ${verdict}\n`);
  if (wrong.length > 0) throw new UserError('增量构建与从头构建不一致。');
}

/** From saving a paragraph until the server gives a page with it. */
async function measureDev(
  project: string,
  files: readonly string[],
  { stdout }: Effects,
): Promise<void> {
  const server = startLong(project, ['dev', '--port', PORT]);
  try {
    await server.says(`:${PORT}`);
    const seconds: number[] = [];
    const [, file = ''] = files;
    const path = file.replace(/^content\/declarations\//, '').replace(/\.md$/, '/');
    const page = `http://localhost:${PORT}/${path}`;
    const [paragraph] = EDITS;
    if (!paragraph) return;
    await (await fetch(page)).text();
    for (let time = 0; time < TIMES; time += 1) {
      await pause(REST_MS);
      const words = `第${String(time)}次改动。`;
      const start = performance.now();
      const change = (text: string): string =>
        paragraph.change(text).replace('改了一段话。', words);
      applyEdit(project, file, { ...paragraph, change });
      while (!(await (await fetch(page)).text()).includes(words)) await pause(20);
      seconds.push((performance.now() - start) / 1000);
    }
    stdout.write(`  dev，改一段话，到页面上有它：${told(seconds)}\n`);
  } finally {
    await server.stop();
  }
}

function told(seconds: readonly number[]): string {
  const each = seconds.map((second) => second.toFixed(2)).join('、');
  const [median] = medianAndP95(seconds);
  return `中位 ${median.toFixed(2)} 秒（${each}）`;
}
