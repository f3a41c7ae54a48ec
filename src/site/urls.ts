/**
 * Every address of the portal, below the base path. Code elsewhere never builds a path by hand.
 * Outside Vite (command line, tests) the base path is `/` unless told otherwise.
 */
const base = (import.meta as { env?: { BASE_URL?: string } }).env?.BASE_URL ?? '/';

/** The base path without its last slash. */
const root = withoutSlash(base);

/** `href('2020/')` → `/yjsgk/2020/`. */
export function href(path = ''): string {
  return joined(root, path);
}

/** A path of the portal below a given base path. */
export function below(basePath: string, path: string): string {
  return joined(withoutSlash(basePath), path);
}

/** Without a look at how the path begins: a page has more than a hundred addresses. */
function at(path: string): string {
  return `${root}/${path}`;
}

/** Every page links the same terms. */
const terms = new Map<string, string>();

function glossary(anchor: string): string {
  const address = terms.get(anchor) ?? at(`glossary/${anchor === '' ? '' : `#${anchor}`}`);
  terms.set(anchor, address);
  return address;
}

function joined(folder: string, path: string): string {
  return path.startsWith('/') ? folder + path : `${folder}/${path}`;
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

export const urls = {
  home: () => at(''),
  year: (year: number) => at(`${String(year)}/`),
  department: (year: number, code: string) => at(`${String(year)}/${code}/`),
  /** `id` is "2020/<department>/<slug>". */
  declaration: (id: string) => at(`${id}/`),
  place: (id: string, anchor: string | null) => at(`${id}/${anchor ? `#${anchor}` : ''}`),
  tables: () => at('tables/'),
  tablesOf: (year: number) => at(`tables/${String(year)}/`),
  table: (year: number, name: string) => at(`tables/${String(year)}/${name}/`),
  tableCsv: (year: number, name: string) => at(`tables/${String(year)}/${name}.csv`),
  indicators: () => at('indicators/'),
  /** Only of an indicator that has a page: domain/indicator-place.ts. */
  indicator: (id: string) => at(`indicators/${id}/`),
  /** Of an indicator as search/names.ts names it: its page, or its row in declaration `id`. */
  namedIndicator: (id: string, row?: string) =>
    row === undefined ? at(`indicators/${id}/`) : at(`${id}/#${row}`),
  checks: () => at('checks/'),
  rule: (id: string) => at(`checks/${id}/`),
  errata: () => at('checks/errata/'),
  search: (query?: string) => at(`search/${query ? `?q=${encodeURIComponent(query)}` : ''}`),
  data: () => at('data/'),
  dataFile: (name: string) => at(`data/${name}`),
  declare: (id?: string) => at(`tools/declare/${id ? `?id=${id}` : ''}`),
  declareSettings: () => at('tools/declare/settings.json'),
  declarationFile: (id: string) => at(`${id}/declaration.md`),
  template: (file: string) => at(`templates/${file}`),
  about: () => at('about/'),
  glossary: (anchor?: string) => glossary(anchor ?? ''),
  /** A page of the list that stands at `address`; the first is that address itself. */
  page: (address: string, page: number) =>
    page === 1 ? address : `${address}pages/${String(page)}/`,
  map: () => at('map/'),
  sitemap: () => at('sitemap.xml'),
  feed: () => at('feed.xml'),
  departmentFeed: (code: string) => at(`feeds/${code}.xml`),
} as const;
