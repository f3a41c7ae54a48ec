import type { Effects } from '../../src/cli/effects.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { checkCost } from './check-cost.ts';
import { nginxLoad } from './nginx-load.ts';
import { pagesCost } from './pages-cost.ts';
import { portalCost } from './portal-cost.ts';
import { searchBench } from './search-bench.ts';
import { lineCost } from './search-line.ts';

/** One thing to measure. */
interface Bench {
  /** Declarations, where none are named. */
  readonly sizes: readonly number[];
  /** @returns exit code */
  run(sizes: readonly number[], effects: Effects, words: readonly string[]): Promise<number>;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  search: {
    sizes: [1000, 10_000, 100_000],
    run: (sizes, effects, words) => searchBench(sizes, words.includes('pagefind'), effects),
  },
  'search-line': {
    sizes: [10_000],
    async run(sizes, effects) {
      for (const size of sizes) effects.stdout.write(await lineCost(size, 'dist', effects));
      return 0;
    },
  },
  portal: {
    sizes: [1000, 10_000],
    async run(sizes, effects) {
      for (const size of sizes) await portalCost(size, effects);
      return 0;
    },
  },
  pages: {
    sizes: [10_000, 50_000],
    async run(sizes, effects) {
      for (const size of sizes) await pagesCost(size, effects);
      return 0;
    },
  },
  check: {
    sizes: [1000],
    async run(sizes, effects) {
      for (const size of sizes) await checkCost(size, effects);
      return 0;
    },
  },
  nginx: { sizes: [], run: (_sizes, effects) => nginxLoad(effects) },
};

/**
 * `npm run bench -- <what> [declarations…] [words…]`.
 * @returns exit code
 * @throws UserError for what cannot be measured
 */
export async function bench(names: readonly string[], effects: Effects): Promise<number> {
  const [what = 'search', ...others] = names;
  const chosen = Object.hasOwn(BENCHES, what) ? BENCHES[what] : undefined;
  if (!chosen)
    throw new UserError(`没有“${what}”这项测量。可以写：${Object.keys(BENCHES).join('、')}。`);
  const sizes = others.filter((word) => /^\d/.test(word)).map(Number);
  if (!sizes.every((size) => size > 0)) throw new UserError('份数应为正整数，例如 1000。');
  const words = others.filter((word) => !/^\d/.test(word));
  return chosen.run(sizes.length > 0 ? sizes : chosen.sizes, effects, words);
}
