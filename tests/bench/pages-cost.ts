import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Effects } from '../../src/cli/effects.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { contestantsFor, type Contestant } from './contestants.ts';
import { measuredRun, type Measured } from './measured-run.ts';
import { differingPage } from './same-words.ts';
import { showRun } from './show-run.ts';

/** One after the other, and again: a slow hour of the machine is everybody's. Large ones once. */
const ROUNDS = 3;
const LARGE = 20_000;

interface Result {
  readonly contestant: Contestant;
  /** The median of its runs. */
  readonly run: Measured;
}

/**
 * `npm run bench -- pages [declarations…]`: the declaration pages alone, cold, beside Hugo and
 * Eleventy in the same run: pages with the same fields and words as theirs, and the pages that are
 * published.
 * @throws UserError where a build fails, or where pages that should say the same do not
 */
export async function pagesCost(declarations: number, effects: Effects): Promise<void> {
  const folder = join(effects.root, '.cache', 'bench', `pages-${String(declarations)}`);
  const rounds = declarations < LARGE ? ROUNDS : 1;
  try {
    effects.stdout.write(`${String(declarations)} 份申报表的页面，${String(rounds)} 轮的中位数\n`);
    const contestants = await contestantsFor(folder, declarations, effects);
    const results = await measured(contestants, rounds);
    for (const { contestant, run } of results) {
      showRun(effects, contestant.title, run);
      if (contestant.isPeer) showRatios(results, run, effects);
    }
    compareWords(contestants, effects);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(contestants: readonly Contestant[], rounds: number): Promise<Result[]> {
  const runs = new Map<Contestant, Measured[]>(contestants.map((one) => [one, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [{ folder, command }, taken] of runs) {
      const [program, ...args] = command(outOf(round));
      taken.push(await measuredRun(program, args, folder));
    }
  }
  return [...runs].map(([contestant, taken]) => ({ contestant, run: median(taken) }));
}

/** Each writes where nothing was: file systems are slow where many files were just deleted. */
function outOf(round: number): string {
  return `out-${String(round)}`;
}

/** A run that failed is what counts. */
function median(runs: readonly Measured[]): Measured {
  const failed = runs.find(({ code }) => code !== 0);
  const [middle] = runs.toSorted((a, b) => a.seconds - b.seconds).slice(runs.length >> 1);
  if (!middle) throw new RangeError('no runs');
  return failed ?? middle;
}

function showRatios(results: readonly Result[], peer: Measured, { stdout }: Effects): void {
  for (const { contestant, run } of results) {
    if (contestant.isPeer) continue;
    const time = (run.seconds / peer.seconds).toFixed(2);
    const memory = (run.megabytes / peer.megabytes).toFixed(2);
    stdout.write(`    ${contestant.title}是它的 ${time} 倍时间、${memory} 倍内存\n`);
  }
}

/** @throws UserError where a page of ours and of theirs have different words */
function compareWords(contestants: readonly Contestant[], { stdout }: Effects): void {
  const [own] = contestants;
  for (const { title, folder, isPeer } of contestants) {
    if (!own || !isPeer) continue;
    const differing = differingPage(join(own.folder, outOf(1)), join(folder, outOf(1)));
    if (differing !== null)
      throw new UserError(`${differing} 的文字与 ${title} 的不同，不能相比。`);
    stdout.write(`  每页的文字与 ${title} 的相同\n`);
  }
}
