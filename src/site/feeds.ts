import type { Words } from '../domain/diff/words.ts';
import type { Publication } from '../domain/history.ts';
import { isPlaceholder } from '../domain/site.ts';
import { atomFeed, type AtomEntry } from '../export/atom.ts';
import { element, type XmlNode } from '../export/xml.ts';
import { updates as text } from '../text/zh.ts';
import type { Portal } from './portal.ts';
import { urls } from './urls.ts';

/** An entry tells of so many declarations and counts the others. */
const MOST_DECLARATIONS = 20;
/** A title names so many. */
const MOST_NAMES = 2;
/** The year in which the first feed was published; part of every id, so it never changes. */
const SINCE = '2026';

/** `/feed.xml`: everything that was published. */
export function siteFeed(portal: Portal): string {
  const { site } = portal;
  return feed(portal, {
    name: 'feed',
    title: text.feed(site.name),
    self: urls.feed(),
    page: urls.home(),
    belongs: () => true,
  });
}

/** `/feeds/<code>.xml`: what one department published, in whatever year. */
export function departmentFeed(portal: Portal, code: string): string {
  const { departments, declarations } = portal.corpus;
  const newest = declarations.findLast(({ department }) => department === code);
  return feed(portal, {
    name: `feeds/${code}`,
    title: text.departmentFeed(departments.get(code)?.name ?? code),
    self: urls.departmentFeed(code),
    page: newest ? urls.department(newest.fiscalYear, code) : urls.home(),
    belongs: (id) => id.split('/')[1] === code,
  });
}

interface Feed {
  readonly name: string;
  readonly title: string;
  readonly self: string;
  readonly page: string;
  readonly belongs: (declaration: string) => boolean;
}

function feed(portal: Portal, { name, title, self, page, belongs }: Feed): string {
  const { site, history } = portal;
  const absolute = (path: string): string => new URL(path, site.url).href;
  const subtitle = history.status === 'complete' ? text.feedSubtitle : text.missing(history.reason);
  return atomFeed({
    id: tag(portal, name),
    title,
    subtitle,
    author: isPlaceholder(site.sponsor) ? site.name : site.sponsor,
    self: absolute(self),
    page: absolute(page),
    updated: `${site.publishedOn}T00:00:00+08:00`,
    entries: (history.status === 'complete' ? history.publications : []).flatMap((publication) => {
      const own = publication.declarations.filter(({ id }) => belongs(id));
      if (own.length === 0) return [];
      return [entry(portal, { ...publication, declarations: own }, { name, page, absolute })];
    }),
  });
}

/** `tag:example.gov.cn,2026:feed/8068ead…` (RFC 4151). */
function tag({ site }: Portal, specific: string): string {
  return `tag:${new URL(site.url).hostname},${SINCE}:${specific}`;
}

interface Context {
  readonly name: string;
  readonly page: string;
  readonly absolute: (path: string) => string;
}

function entry(
  portal: Portal,
  { commit, instant, subject, declarations }: Publication,
  { name, page, absolute }: Context,
): AtomEntry {
  const [only, ...others] = declarations;
  const exists = (id: string): boolean => portal.corpus.declaration(id) !== undefined;
  const isOne = only !== undefined && others.length === 0 && exists(only.id);
  const told = declarations.slice(0, MOST_DECLARATIONS);
  const rest = declarations.length - told.length;
  const names = declarations.slice(0, MOST_NAMES).map((declaration) => declaration.name);
  return {
    id: tag(portal, `${name}/${commit}`),
    title: text.entryTitle(names, declarations.length),
    updated: instant,
    page: absolute(isOne ? urls.declaration(only.id) : page),
    content: [
      element('p', {}, `${text.subject}：${subject ?? text.hiddenSubject}`),
      ...told.flatMap((declaration) => {
        const href = exists(declaration.id) ? absolute(urls.declaration(declaration.id)) : null;
        return declarationNodes(declaration, href);
      }),
      ...(rest > 0 ? [element('p', {}, text.moreDeclarations(rest))] : []),
    ],
  };
}

function declarationNodes(
  { name, status, update }: Publication['declarations'][number],
  href: string | null,
): XmlNode[] {
  const title = href === null ? name : element('a', { href }, name);
  const lines = update?.lines.map((words) => element('li', {}, ...words.map(span))) ?? [];
  const more = update && update.more > 0 ? [element('li', {}, text.moreLines(update.more))] : [];
  const list = [...lines, ...more];
  return [
    element('p', {}, `${text.status(status)}：`, title),
    ...(list.length > 0 ? [element('ul', {}, ...list)] : []),
  ];
}

function span({ kind, text: words }: Words[number]): XmlNode {
  if (kind === 'same') return words;
  return element(kind === 'removed' ? 'del' : 'ins', {}, words);
}
