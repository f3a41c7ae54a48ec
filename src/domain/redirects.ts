import { nearest } from './schema/nearest.ts';
import { quote, type Problem } from './schema/problem.ts';

/** An address that was published once, and where its readers are led now; both below the base path. */
export interface Redirect {
  /** "2020/<department>/<slug>". */
  readonly from: string;
  /** A declaration, a department's year or a year: `2020/justice/mediation`, `2020/justice`, `2020`. */
  readonly to: string;
  /** Why, for the reader; null where nobody said. */
  readonly note: string | null;
}

const ROWS = '转址';

/** Addresses of the pages of declarations, and of the departments and years above them. */
export function addressesOf(declarations: Iterable<string>): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const id of declarations) {
    const [year = '', department = ''] = id.split('/');
    addresses.add(year).add(`${year}/${department}`).add(id);
  }
  return addresses;
}

/** What is wrong with a list of redirects, given the pages there are. */
export function redirectProblems(
  redirects: readonly Redirect[],
  pages: ReadonlySet<string>,
): Problem[] {
  const first = firstRows(redirects);
  return redirects.flatMap(({ from, to }, index) => {
    if (first.get(from) !== index) return [repeated(index, from, first.get(from) ?? 0)];
    if (pages.has(from)) return [shadowing(index, from)];
    if (!pages.has(to) && !first.has(to)) return [unknownTarget(index, to, pages)];
    return leads(from, redirects, first, pages) ? [] : [loop(index, from)];
  });
}

/** Where each old address finally leads; of a chain, its end. */
export function resolveRedirects(
  redirects: readonly Redirect[],
  pages: ReadonlySet<string>,
): Redirect[] {
  const first = firstRows(redirects);
  return redirects.flatMap((redirect, index) => {
    const to = leads(redirect.from, redirects, first, pages);
    return to === null || first.get(redirect.from) !== index ? [] : [{ ...redirect, to }];
  });
}

function firstRows(redirects: readonly Redirect[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [index, { from }] of redirects.entries()) {
    if (!rows.has(from)) rows.set(from, index);
  }
  return rows;
}

/** Follows a chain to its page; null where it goes in a circle or nowhere. */
function leads(
  from: string,
  redirects: readonly Redirect[],
  first: ReadonlyMap<string, number>,
  pages: ReadonlySet<string>,
): string | null {
  const seen = new Set<string>();
  let at = from;
  while (!pages.has(at)) {
    const next = redirects[first.get(at) ?? -1];
    if (!next || seen.has(at)) return null;
    seen.add(at);
    at = next.to;
  }
  return at;
}

function repeated(index: number, from: string, other: number): Problem {
  return {
    code: 'repeated-redirect',
    path: [ROWS, index, '旧址'],
    message: `应为只写一次的旧址，实为第 ${String(other + 1)} 行已经写过的${quote(from)}`,
    hint: '一个旧址只能转到一处：删去其中一行。',
  };
}

function shadowing(index: number, from: string): Problem {
  return {
    code: 'redirect-shadows-page',
    path: [ROWS, index, '旧址'],
    message: `应为已经没有的网址，实为${quote(from)}，那里现在有一份申报表`,
    hint: '删去这一行；如果那份申报表应当移走，先移走它的文件。',
  };
}

function unknownTarget(index: number, to: string, pages: ReadonlySet<string>): Problem {
  const suggestion = nearest(to, pages);
  return {
    code: 'unknown-redirect-target',
    path: [ROWS, index, '新址'],
    message: `应为现有的网址，实为${quote(to)}，那里没有网页`,
    hint: `${suggestion ? `是不是“${suggestion}”？` : ''}写申报表的文件路径去掉 content/declarations/ 和 .md，例如 2020/justice/mediation；申报表撤下的，写它的部门页，例如 2020/justice。`,
  };
}

function loop(index: number, from: string): Problem {
  return {
    code: 'redirect-loop',
    path: [ROWS, index, '新址'],
    message: `应为能到达一个网页的新址，实为绕回原处：从${quote(from)}出发到不了任何网页`,
    hint: '把其中一行的新址改成现有的网址。',
  };
}
