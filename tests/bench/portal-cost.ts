import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Effects } from '../../src/cli/effects.ts';
import { planOf } from './content.ts';
import { measureEdits } from './edit-cost.ts';
import { measuredRun } from './measured-run.ts';
import { scratchProject } from './scratch-project.ts';
import { showRun } from './show-run.ts';

/**
 * `npm run bench -- portal [declarations…]`: the whole portal, cold, and again after an edit.
 * @throws UserError where a build fails
 */
export async function portalCost(declarations: number, effects: Effects): Promise<void> {
  const folder = join(effects.root, '.cache', 'bench', `portal-${String(declarations)}`);
  try {
    effects.stdout.write(`${String(declarations)} 份申报表\n`);
    const own = join(folder, 'own');
    scratchProject(effects.root, own, planOf(declarations));
    const words = ['src/cli/main.ts', 'build', '--clean'];
    showRun(effects, '整个门户', await measuredRun(process.execPath, words, own));
    await measureEdits(own, effects);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
