import { neighboursIn, type Neighbours } from '../domain/aggregates/ranking.ts';
import { auditCorpus, withoutPassed, type Audit, type LocalResults } from '../domain/audit.ts';
import type { BriefAudit } from '../domain/brief-audit.ts';
import type { Corpus } from '../domain/corpus.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { History } from '../domain/history.ts';
import { erratumPlaces } from '../domain/page-place.ts';
import type { Redirect } from '../domain/redirects.ts';
import type { Result } from '../domain/rule.ts';
import type { Site } from '../domain/site.ts';
import type { FileFacts } from '../export/datapackage.ts';
import type { ParquetFacts } from '../export/parquet.ts';
import { readPage, type ProsePage } from '../markdown/read-page.ts';
import { ContentMemory } from '../store/content-memory.ts';
import { loadContent, missingPages, type LoadOptions } from '../store/content.ts';
import { readHistory } from '../store/history.ts';
import { below, href } from './urls.ts';

/** Everything the pages show, read and checked once per build (and again in dev when content changes). */
export interface Portal {
  readonly site: Site;
  readonly corpus: Corpus;
  readonly audit: BriefAudit;
  /** All of one declaration, for its own page. */
  whole(id: string): WholeDeclaration | undefined;
  /** Where on its page the 勘注 of a declaration stand, in their order; anchors without `#`. */
  erratumPlaces(id: string): readonly string[];
  /** All of every declaration; null in a build, which never holds that much at once. */
  readonly everything: Everything | null;
  /** Pages of prose from content/pages (关于本站, 名词解释), by slug. */
  readonly pages: ReadonlyMap<string, ProsePage>;
  /** What git knows of the declarations. */
  readonly history: History;
  /** Addresses that are gone, each with the page that stands for it. */
  readonly redirects: readonly Redirect[];
  /** Ids of the declarations whose pages are rendered from this, in order; in dev, of all. */
  readonly ids: readonly string[];
  /** Who stands before and after a declaration in its department. */
  neighbours(id: string): Neighbours;
  /** What is told of each declaration beyond its own page, by id; null where no page is kept. */
  readonly stamps: ReadonlyMap<string, string> | null;
  /** What a build writes beside the pages; null in dev, where endpoints make it when it is asked for. */
  readonly written: WrittenFiles | null;
}

export interface WholeDeclaration {
  readonly declaration: Declaration;
  /** What all rules say of it, in their order. */
  readonly results: readonly Result[];
}

export interface Everything {
  readonly corpus: Corpus<Declaration>;
  readonly audit: Audit;
}

/** The files below data/, as a build has written them. */
export interface WrittenFiles {
  /** In the order in which they are listed. */
  readonly files: readonly FileFacts[];
  readonly parquet: readonly ParquetFacts[];
}

/** Content that must not be published: every fault of every file, at once. */
export class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(
      [`内容有 ${String(diagnostics.length)} 处不能发布`, ...diagnostics.map(inOneLine)].join('\n'),
    );
    this.name = 'ContentError';
    this.diagnostics = diagnostics;
  }
}

/** For the dev server's terminal and error page, which show a message and nothing else. */
function inOneLine({ file, line, column, label, message, hint }: Diagnostic): string {
  return `${file}:${String(line)}:${String(column)} ${label ?? ''} ${message}。改法：${hint}`;
}

/**
 * The loader, the build and the pages live in one process but not in one module graph (Vite bundles
 * the pages), so what was read once is handed over on globalThis.
 */
const HANDOVER = Symbol.for('mingzhang.portal');
const handover = globalThis as { [HANDOVER]?: Portal | undefined };

/** @throws ContentError when anything in the content must not be published. */
export async function getPortal(): Promise<Portal> {
  return Promise.resolve(currentPortal());
}

/**
 * The same without a promise, for components: whatever stands below a component that waits is
 * collected piece by piece instead of being written through.
 */
export function currentPortal(): Portal {
  return handover[HANDOVER] ?? preparePortal(process.cwd());
}

export interface PortalOptions extends LoadOptions {
  /** The base path, where Vite does not know it: on the command line. */
  readonly base?: string;
}

/** Reads the content below `root` now, for every page after. */
export function preparePortal(root: string, options: PortalOptions = {}): Portal {
  return showPortal(readPortal(root, options));
}

/** Every page rendered after in this thread shows this. */
export function showPortal(portal: Portal): Portal {
  handover[HANDOVER] = portal;
  return portal;
}

/** Forgets what was read, so that the next page reads the content again. */
export function forgetPortal(): void {
  handover[HANDOVER] = undefined;
}

/** Kept while the dev server runs, so that one edit is one file read, and audited, again. */
interface PortalMemory {
  readonly content: ContentMemory;
  readonly audited: LocalResults;
  last: Everything | null;
}

const memories = new Map<string, PortalMemory>();

function memoryOf(root: string): PortalMemory {
  const known = memories.get(root) ?? {
    content: new ContentMemory(),
    audited: new WeakMap(),
    last: null,
  };
  memories.set(root, known);
  return known;
}

/** Reads and checks the content below a project root. */
export function readPortal(root: string, { base, ...options }: PortalOptions = {}): Portal {
  const memory = memoryOf(root);
  const resolve = (path: string): string => (base === undefined ? href(path) : below(base, path));
  const content = loadContent(root, { memory: memory.content, ...options });
  const pages = [...content.pages].map(([slug, file]) => [slug, readPage(file, resolve)] as const);
  const diagnostics = [
    ...content.diagnostics,
    ...missingPages(content),
    ...pages.flatMap(([, page]) => ('diagnostics' in page ? page.diagnostics : [])),
  ];
  if (diagnostics.length > 0 || !content.site) throw new ContentError(diagnostics);
  const { corpus } = content;
  const audit = auditCorpus(corpus, memory.audited, memory.last);
  memory.last = { corpus, audit };
  return portalOf<Omit<Portal, 'neighbours'>>({
    site: content.site,
    corpus,
    audit: withoutPassed({ corpus, audit }),
    whole: (id) => {
      const declaration = corpus.declaration(id);
      return declaration && { declaration, results: audit.of(id) };
    },
    erratumPlaces: (id) => {
      const declaration = corpus.declaration(id);
      return declaration ? erratumPlaces(declaration) : [];
    },
    everything: { corpus, audit },
    pages: new Map(pages.flatMap(([slug, page]) => ('html' in page ? [[slug, page]] : []))),
    history: readHistory(root, content),
    redirects: content.redirects.redirects,
    ids: corpus.declarations.map(({ id }) => id),
    stamps: null,
    written: null,
  });
}

/** A portal of what was read, with what follows from it. */
export function portalOf<R extends Omit<Portal, 'neighbours'>>(
  read: R,
): R & Pick<Portal, 'neighbours'> {
  const { corpus } = read;
  const known = new Map<string, ReadonlyMap<string, Neighbours>>();
  return {
    ...read,
    neighbours: (id) => {
      const [year = '', department = ''] = id.split('/');
      const place = `${year}/${department}`;
      const found = known.get(place) ?? neighboursIn(corpus, Number(year), department);
      known.set(place, found);
      return found.get(id) ?? { previous: null, next: null };
    },
  };
}
