import type { Effects } from '../../src/cli/effects.ts';
import { benchCorpus } from './corpora.ts';
import { pagefindCost } from './pagefind-cost.ts';
import type { Quantiles } from './quantiles.ts';
import { searchCost } from './search-cost.ts';

/** Beyond this many declarations Pagefind takes minutes and gigabytes, and must be asked for. */
const MOST_FOR_PAGEFIND = 1000;

/**
 * Exactness and cost of the search, beside Pagefind's.
 * @param withPagefind at any size
 * @returns exit code: 1 where a result differed from a scan
 */
export async function searchBench(
  sizes: readonly number[],
  withPagefind: boolean,
  effects: Effects,
): Promise<number> {
  let wrong = 0;
  for (const size of sizes) wrong += await measureSize(size, withPagefind, effects);
  return wrong > 0 ? 1 : 0;
}

async function measureSize(
  declarations: number,
  withPagefind: boolean,
  { stdout }: Effects,
): Promise<number> {
  const corpus = benchCorpus(declarations);
  const cost = await searchCost(corpus);
  stdout.write(
    [
      `${declarations} 份申报表，${corpus.years.length} 个年度`,
      `  索引 ${cost.megabytes.toFixed(1)} MB，${cost.files} 个文件，${cost.threads} 个线程构建 ${cost.seconds.toFixed(1)} 秒（线程 CPU 共 ${cost.cpuSeconds.toFixed(1)} 秒）`,
      `  逐字核对 ${cost.queries} 个查询，不符 ${cost.wrong.length} 个${cost.wrong.slice(0, 5).join('、')}`,
      `  首次查询（到最新年度出结果）${line(cost.first)}`,
      `  其后查询 ${line(cost.later)}`,
      '',
    ].join('\n'),
  );
  if (declarations <= MOST_FOR_PAGEFIND || withPagefind) {
    const pagefind = await pagefindCost(declarations);
    stdout.write(
      [
        `  Pagefind（同样的全文）索引 ${pagefind.megabytes.toFixed(1)} MB，${pagefind.files} 个文件，构建 ${pagefind.seconds.toFixed(1)} 秒`,
        `    首次查询 ${line(pagefind.first)}`,
        `    其后查询 ${line(pagefind.later)}`,
        '',
      ].join('\n'),
    );
  }
  return cost.wrong.length;
}

function line({ kilobytes, requests, milliseconds }: Quantiles): string {
  const pair = ([median, p95]: readonly [number, number], digits: number): string =>
    `${median.toFixed(digits)}／${p95.toFixed(digits)}`;
  return `${pair(kilobytes, 0)} KB，${pair(requests, 0)} 次请求，CPU ${pair(milliseconds, 1)} 毫秒（中位／95%）`;
}
