/** The protocol's limit for one file. */
const MOST_ADDRESSES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface SitemapFile {
  readonly name: string;
  readonly content: string;
}

/**
 * `sitemap.xml`, or beyond the protocol's limit an index of that name and `sitemap-1.xml` …
 * No lastmod: when a page last changed is not known from the content, and a wrong one is worse.
 * @param site absolute address of the home page, with its slash
 * @param paths pages below it, `2020/justice/`; any order
 */
export function sitemapFiles(
  site: string,
  paths: readonly string[],
  most: number = MOST_ADDRESSES,
): SitemapFile[] {
  const addresses = [...new Set(paths)].sort().map((path) => new URL(path, site).href);
  const parts = chunks(addresses, most);
  if (parts.length <= 1)
    return [{ name: 'sitemap.xml', content: list('urlset', 'url', addresses) }];
  const files = parts.map((part, index) => ({
    name: `sitemap-${String(index + 1)}.xml`,
    content: list('urlset', 'url', part),
  }));
  const index = list(
    'sitemapindex',
    'sitemap',
    files.map(({ name }) => new URL(name, site).href),
  );
  return [{ name: 'sitemap.xml', content: index }, ...files];
}

function chunks(addresses: readonly string[], size: number): string[][] {
  const count = Math.ceil(addresses.length / size);
  return Array.from({ length: count }, (_, part) =>
    addresses.slice(part * size, (part + 1) * size),
  );
}

function list(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map(
    (address) => `  <${item}><loc>${escapeXml(address)}</loc></${item}>\n`,
  );
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return `${head}<${root} xmlns="${NAMESPACE}">\n${items.join('')}</${root}>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
}
