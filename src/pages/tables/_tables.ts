import { hash } from 'node:crypto';
import { furtherPages, pageOf } from '../../components/Pagination/pages.ts';
import { aggregatesOf } from '../../domain/aggregates/index.ts';
import type { Corpus } from '../../domain/corpus.ts';
import { declarationsOf } from '../../domain/aggregates/sums.ts';
import type { BriefDeclaration } from '../../domain/declaration.ts';
import { perObject } from '../../domain/per-object.ts';
import type { Cell, Table } from '../../domain/table.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
import type { Portal } from '../../site/portal.ts';

interface YearTables extends Pick<Corpus, 'departments' | 'taxonomies'> {
  readonly declarations: readonly BriefDeclaration[];
  readonly years: string;
  readonly tables: readonly Table[];
}

/** The last that were computed of each year: they stay for as long as all they are made of does. */
const computed = new Map<number, YearTables>();
const byYear = perObject<Corpus, Map<number, readonly Table[]>>(() => new Map());

export function tablesOf(corpus: Corpus, year: number): readonly Table[] {
  const years = byYear(corpus);
  const tables = years.get(year) ?? tablesAgain(corpus, year);
  years.set(year, tables);
  return tables;
}

function tablesAgain(corpus: Corpus, year: number): readonly Table[] {
  const { departments, taxonomies } = corpus;
  const declarations = declarationsOf(corpus, year);
  const years = corpus.years.join(' ');
  const last = computed.get(year);
  const isSame =
    last?.departments === departments &&
    last.taxonomies === taxonomies &&
    last.years === years &&
    last.declarations.length === declarations.length &&
    last.declarations.every((declaration, at) => declaration === declarations[at]);
  if (isSame) return last.tables;
  const tables = aggregatesOf(corpus, year);
  computed.set(year, { departments, taxonomies, declarations, years, tables });
  return tables;
}

interface TablePath {
  readonly params: { readonly year: string; readonly name: string };
  readonly props: { readonly year: number; readonly table: Table };
  /** What the table is made of. */
  readonly cacheKey: string | undefined;
}

/** One path per table and year, for the page and the CSV alike. */
export function tablePaths(portal: Pick<Portal, 'corpus' | 'stamps'>): TablePath[] {
  const { corpus } = portal;
  return corpus.years.flatMap((year) =>
    tablesOf(corpus, year).map((table) => ({
      params: { year: String(year), name: table.id },
      props: { year, table },
      cacheKey: tableKey(portal, year, table, null),
    })),
  );
}

/**
 * What a page of a table is made of: not all of them change with one figure.
 * @param page from 2; null for the first, whose chart may draw any row, and for the CSV
 */
export function tableKey(
  portal: Pick<Portal, 'corpus' | 'stamps'>,
  year: number,
  table: Table,
  page: number | null,
): string | undefined {
  const titles = tablesOf(portal.corpus, year).map(({ id, title }) => `${id} ${title}`);
  return cacheKeyOf(portal, [], year, ...titles, () => pageKeys(table).get(page) ?? '');
}

/** By page. */
const pageKeys = perObject((table: Table): ReadonlyMap<number | null, string> => {
  const { rows, total, ...frame } = table;
  const told = JSON.stringify([frame, total?.map(plain), rows.length]);
  const lines = rows.map((row) => JSON.stringify(row.map(plain)));
  const keyOf = (shown: readonly string[]): string => hash('sha256', [told, ...shown].join('\n'));
  const pages = [1, ...furtherPages(rows.length, table.rowsShown)].map(
    (page) => [page, keyOf(pageOf(lines, page, table.rowsShown).items)] as const,
  );
  return new Map<number | null, string>([[null, keyOf(pages.map(([, key]) => key))], ...pages]);
});

/** A cell without what JSON cannot tell. */
function plain(cell: Cell): unknown {
  if (cell.kind === 'money') return { ...cell, fen: String(cell.fen) };
  if (cell.kind === 'target') return { kind: cell.kind, printed: cell.target.printed };
  return cell;
}

/** What all tables of a year are made of. */
export function tablesKey(
  portal: Pick<Portal, 'corpus' | 'stamps'>,
  year: number,
): string | undefined {
  const ids = declarationsOf(portal.corpus, year).map(({ id }) => id);
  return cacheKeyOf(portal, ids, ...portal.corpus.years);
}
