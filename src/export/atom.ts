import { element, xmlDocument, type XmlNode } from './xml.ts';

/** An Atom feed (RFC 4287). Every address is absolute, every instant RFC 3339. */
export interface AtomFeed {
  /** A tag: URI that stays for ever. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** Of the feed itself. */
  readonly self: string;
  /** Of the page it belongs to. */
  readonly page: string;
  /** Where there is no entry yet. */
  readonly updated: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly page: string;
  /** XHTML, below a div. */
  readonly content: readonly XmlNode[];
}

/** The feed as XML. Its date is that of its newest entry. */
export function atomFeed(feed: AtomFeed): string {
  const { id, title, subtitle, author, self, page, entries } = feed;
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      element('id', {}, id),
      element('title', {}, title),
      element('subtitle', {}, subtitle),
      element('updated', {}, newest(entries) ?? feed.updated),
      element('author', {}, element('name', {}, author)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      ...entries.map(entryNode),
    ),
  );
}

function entryNode({ id, title, updated, page, content }: AtomEntry): XmlNode {
  const div = element('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, ...content);
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, updated),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('content', { type: 'xhtml' }, div),
  );
}

/** The latest moment; authors write in different zones, so the texts cannot be compared. */
function newest(entries: readonly AtomEntry[]): string | undefined {
  let latest: AtomEntry | undefined;
  for (const entry of entries) {
    if (!latest || Date.parse(entry.updated) > Date.parse(latest.updated)) latest = entry;
  }
  return latest?.updated;
}
