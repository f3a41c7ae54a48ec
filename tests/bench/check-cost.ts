import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../../src/cli/effects.ts';
import { loadContent } from '../../src/store/content.ts';
import { realContent, writeFiles } from '../fixtures/content.ts';
import { declarationFiles } from './declaration-files.ts';

const SCRIPT = join(import.meta.dirname, 'check-once.ts');

/** Writes a generated corpus and checks all of it, then one file of it, each in a fresh process. */
export async function checkCost(declarations: number, effects: Effects): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), '明账 测量-'));
  try {
    const files = new Map(declarationFiles(declarations, loadContent(effects.root)));
    writeFiles(root, new Map([...realContent([]), ...files]));
    const [one = ''] = files.keys();
    const all = await seconds(effects, [root]);
    const single = await seconds(effects, [root, join(root, one)]);
    effects.stdout.write(
      `${String(files.size)} 份申报表\n  核对全部 ${all.toFixed(1)} 秒，只看一份（其余也读） ${single.toFixed(1)} 秒\n`,
    );
  } finally {
    await rm(root, { recursive: true });
  }
}

async function seconds({ run }: Effects, args: readonly string[]): Promise<number> {
  const start = performance.now();
  await run(process.execPath, [SCRIPT, ...args]);
  return (performance.now() - start) / 1000;
}
