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

function joined(folder: string, path: string): string {
  return path.startsWith('/') ? folder + path : `${folder}/${path}`;
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

export const urls = {
  home: () => href(),
  year: (year: number) => href(`${String(year)}/`),
  department: (year: number, code: string) => href(`${String(year)}/${code}/`),
  /** `id` is "2020/<department>/<slug>". */
  declaration: (id: string) => href(`${id}/`),
  place: (id: string, anchor: string | null) => href(`${id}/${anchor ? `#${anchor}` : ''}`),
  tables: () => href('tables/'),
  tablesOf: (year: number) => href(`tables/${String(year)}/`),
  table: (year: number, name: string) => href(`tables/${String(year)}/${name}/`),
  tableCsv: (year: number, name: string) => href(`tables/${String(year)}/${name}.csv`),
  indicators: () => href('indicators/'),
  /** Only of an indicator that has a page: domain/indicator-place.ts. */
  indicator: (id: string) => href(`indicators/${id}/`),
  /** Of an indicator as search/names.ts names it: its page, or its row in declaration `id`. */
  namedIndicator: (id: string, row?: string) =>
    row === undefined ? href(`indicators/${id}/`) : href(`${id}/#${row}`),
  checks: () => href('checks/'),
  rule: (id: string) => href(`checks/${id}/`),
  errata: () => href('checks/errata/'),
  search: (query?: string) => href(`search/${query ? `?q=${encodeURIComponent(query)}` : ''}`),
  data: () => href('data/'),
  dataFile: (name: string) => href(`data/${name}`),
  declare: (id?: string) => href(`tools/declare/${id ? `?id=${id}` : ''}`),
  declareSettings: () => href('tools/declare/settings.json'),
  declarationFile: (id: string) => href(`${id}/declaration.md`),
  template: (file: string) => href(`templates/${file}`),
  about: () => href('about/'),
  glossary: (anchor?: string) => href(`glossary/${anchor ? `#${anchor}` : ''}`),
  /** A page of the list that stands at `address`; the first is that address itself. */
  page: (address: string, page: number) =>
    page === 1 ? address : `${address}pages/${String(page)}/`,
  map: () => href('map/'),
  sitemap: () => href('sitemap.xml'),
  feed: () => href('feed.xml'),
  departmentFeed: (code: string) => href(`feeds/${code}.xml`),
} as const;
