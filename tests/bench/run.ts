import type { Effects } from '../../src/cli/effects.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { realRecords } from '../search/real-records.ts';
import { generateRecords } from './corpus.ts';
import { nginxLoad } from './nginx-load.ts';
import { pagefindCost } from './pagefind-cost.ts';
import { portalCost } from './portal-cost.ts';
import { searchCost } from './search-cost.ts';
import type { Quantiles } from './search-cost.ts';

/** Ten years, as a hundred thousand declarations would be. */
const TEN_YEARS = Array.from({ length: 10 }, (_, at) => 2011 + at);
/** Beyond this many declarations Pagefind takes gigabytes. */
const MOST_FOR_PAGEFIND = 1000;

/**
 * `npm run bench -- search [declarations…]`: exactness and cost of the search, beside Pagefind's.
 *
 * @returns exit code: 1 where a result differed from a scan
 * @throws UserError for what cannot be measured
 */
export async function bench(names: readonly string[], effects: Effects): Promise<number> {
  const [what = 'search', ...sizes] = names;
  if (what === 'nginx') return nginxLoad(effects);
  if (what !== 'search' && what !== 'portal')
    throw new UserError(`没有“${what}”这项测量。可以写：search、portal、nginx。`);
  if (what === 'portal') {
    for (const size of sizes.length > 0 ? sizes.map(Number) : [1000, 10_000])
      await portalCost(size, effects);
    return 0;
  }
  const chosen = sizes.length > 0 ? sizes.map(Number) : [1000, 10_000, 100_000];
  let wrong = 0;
  for (const declarations of chosen) wrong += await measure(declarations, effects);
  return wrong > 0 ? 1 : 0;
}

async function measure(declarations: number, { stdout }: Effects): Promise<number> {
  const years = declarations > 10_000 ? TEN_YEARS : [2020];
  const records = [...generateRecords({ declarations, years, models: realRecords() })];
  const cost = await searchCost(records);
  stdout.write(
    [
      `${declarations} 份申报表，${cost.years} 个年度`,
      `  索引 ${cost.megabytes.toFixed(1)} MB，${cost.files} 个文件，构建 ${cost.elapsedSeconds.toFixed(1)} 秒（CPU ${cost.buildSeconds.toFixed(1)} 秒）`,
      `  逐字核对 ${cost.queries} 个查询，不符 ${cost.wrong.length} 个${cost.wrong.slice(0, 5).join('、')}`,
      `  首次查询（到最新年度出结果）${line(cost.first)}`,
      `  其后查询 ${line(cost.later)}`,
      '',
    ].join('\n'),
  );
  if (declarations <= MOST_FOR_PAGEFIND) {
    const pagefind = await pagefindCost(records);
    stdout.write(
      `  Pagefind（全文）索引 ${pagefind.megabytes.toFixed(1)} MB，${pagefind.files} 个文件，构建 ${pagefind.seconds.toFixed(1)} 秒\n`,
    );
  }
  return cost.wrong.length;
}

function line({ kilobytes, requests, milliseconds }: Quantiles): string {
  const pair = ([median, p95]: readonly [number, number], digits: number): string =>
    `${median.toFixed(digits)}／${p95.toFixed(digits)}`;
  return `${pair(kilobytes, 0)} KB，${pair(requests, 0)} 次请求，${pair(milliseconds, 1)} 毫秒（中位／95%）`;
}
