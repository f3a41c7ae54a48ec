import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../src/cli/effects.ts';
import { UserError } from '../src/cli/user-error.ts';
import { NOTHING, sum } from './reports.ts';
import type { Counts } from './reports.ts';
import { STEPS } from './steps.ts';
import type { Outcome, Step } from './steps.ts';

export interface TestOptions {
  /** Names of the steps to run; none means all. */
  readonly steps: readonly string[];
  /** Only say which steps there are. */
  readonly list: boolean;
}

/**
 * The steps asked for, in their own order.
 *
 * @throws UserError for a name that no step has
 */
export function chooseSteps(names: readonly string[], steps: readonly Step[]): readonly Step[] {
  const unknown = names.find((name) => steps.every((step) => step.name !== name));
  if (unknown !== undefined) {
    const known = steps.map(({ name }) => name).join('、');
    throw new UserError(`没有“${unknown}”这一步。可以写：${known}。`);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

/** A step that cannot even run has failed, and says why; the next steps run all the same. */
async function attempt(step: Step, effects: Effects): Promise<Outcome> {
  try {
    return await step.run(effects);
  } catch (error) {
    const reason = error instanceof UserError ? error.message : String((error as Error).stack);
    return { counts: { ...NOTHING, failed: 1 }, output: `${reason}\n` };
  }
}

function describe({ passed, failed, skipped }: Counts, seconds: number): string {
  const parts = [
    `${seconds.toFixed(1)} 秒`,
    ...(passed + failed > 1 ? [`${String(passed)} 项通过`] : []),
    ...(failed > 0 ? [`${String(failed)} 项未通过`] : []),
    ...(skipped > 0 ? [`${String(skipped)} 项跳过`] : []),
  ];
  return parts.join('，');
}

async function runStep(step: Step, effects: Effects): Promise<Counts> {
  const { stdout } = effects;
  if (stdout.isTTY) stdout.write(`… ${step.title}`);
  const begin = performance.now();
  const { counts, output } = await attempt(step, effects);
  const seconds = (performance.now() - begin) / 1000;
  const mark = counts.failed === 0 ? '✓' : '✗';
  const start = stdout.isTTY ? '\r' : '';
  stdout.write(`${start}${mark} ${step.title}（${step.name}）：${describe(counts, seconds)}\n`);
  if (counts.failed > 0) stdout.write(`${output.trimEnd()}\n\n`);
  return counts;
}

/**
 * Runs the tests, each step in one line, and ends with the line `N passed, N failed`.
 *
 * @returns exit code: 1 where anything failed
 * @throws UserError for a step that does not exist
 */
export async function test(
  options: TestOptions,
  effects: Effects,
  steps: readonly Step[] = STEPS,
): Promise<number> {
  const chosen = chooseSteps(options.steps, steps);
  if (options.list) {
    effects.stdout.write(chosen.map(({ name, title }) => `${name}\t${title}\n`).join(''));
    return 0;
  }
  await mkdir(join(effects.root, '.cache', 'test'), { recursive: true });
  const results: Counts[] = [];
  for (const step of chosen) {
    if (!effects.signal.aborted) results.push(await runStep(step, effects));
  }
  const { passed, failed } = sum(results);
  effects.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed\n`);
  return failed > 0 || effects.signal.aborted ? 1 : 0;
}
