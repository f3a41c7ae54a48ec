import { pageOf } from '../../components/Pagination/pages.ts';
import { LIST_SIZE, rankingOf } from '../../domain/aggregates/ranking.ts';
import type { BriefDeclaration } from '../../domain/declaration.ts';
import { formatWan, sumFen } from '../../domain/money.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
import type { Portal } from '../../site/portal.ts';

type Source = Pick<Portal, 'corpus' | 'stamps'>;

/** What a page of a year's list is made of. */
export function yearKey(portal: Source, year: number, page: number): string | undefined {
  const { declarations, byDepartment } = rankingOf(portal.corpus, year);
  return listKey(portal, declarations, page, [byDepartment.size, ...portal.corpus.years]);
}

/** What a page of a department's list is made of. */
export function departmentKey(
  portal: Source,
  year: number,
  code: string,
  page: number,
): string | undefined {
  const { corpus } = portal;
  const years = corpus.years.filter((other) => rankingOf(corpus, other).byDepartment.has(code));
  const declarations = rankingOf(corpus, year).byDepartment.get(code) ?? [];
  return listKey(portal, declarations, page, years);
}

/** The first page adds up the whole list, the others show their rows and the total. */
function listKey(
  portal: Source,
  declarations: readonly BriefDeclaration[],
  page: number,
  more: readonly number[],
): string | undefined {
  const shown = page === 1 ? declarations : pageOf(declarations, page, LIST_SIZE).items;
  const total = formatWan(sumFen(declarations.map(({ totalAmount }) => totalAmount)));
  const ids = shown.map(({ id }) => id);
  return cacheKeyOf(portal, ids, declarations.length, total, ...more);
}
