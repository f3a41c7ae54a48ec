import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Effects } from '../../src/cli/effects.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { listFiles } from '../../src/store/files.ts';
import { planOf } from './content.ts';
import { measuredRun, type Measured } from './measured-run.ts';
import { scratchProject } from './scratch-project.ts';
import { differences } from './same-files.ts';
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
    showRun(effects, '整个门户', await cli(own, 'build', '--clean'));
    await measureEdits(own, effects);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One declaration edited: the whole portal current again, and the same as a clean build. */
async function measureEdits(project: string, effects: Effects): Promise<void> {
  const [first = ''] = listFiles(project, 'content/declarations');
  for (const [title, from, to] of EDITS) {
    const file = join(project, first);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(from, to));
    showRun(effects, `改${title}，再构建`, await cli(project, 'build'));
  }
  const fresh = join(project, 'fresh');
  showRun(effects, '同样的内容从头构建', await cli(project, 'build', '--out', fresh));
  const wrong = differences(join(project, 'dist'), fresh);
  const verdict = wrong.length === 0 ? '两者逐字节相同' : `不同的文件：${wrong.join('、')}`;
  effects.stdout.write(`  ${verdict}\n`);
  if (wrong.length > 0) throw new UserError('增量构建与从头构建不一致。');
}

const EDITS = [
  [
    '一个数',
    /项目概算:\n( *)- 明细: (.+)\n( *)金额: (\d)/u,
    '项目概算:\n$1- 明细: $2\n$3金额: 9$4',
  ],
  ['一段话', /(## [^\n]+\n\n)/u, '$1改了一段话。\n\n'],
  ['一个指标的名称', /(- 指标: )(.+)\n/u, '$1$2（改）\n'],
] as const;

function cli(folder: string, ...words: readonly string[]): Promise<Measured> {
  return measuredRun(process.execPath, ['src/cli/main.ts', ...words], folder);
}
