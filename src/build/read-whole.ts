import { availableParallelism } from 'node:os';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { readPage, type ProsePage } from '../markdown/read-page.ts';
import { ContentError, type Portal } from '../site/portal.ts';
import { below } from '../site/urls.ts';
import {
  missingPages,
  readFrame,
  readRedirectsOf,
  type ContentFiles,
  type ContentFrame,
} from '../store/content.ts';
import { readText } from '../store/files.ts';
import { readHistoryLog, type HistoryLog } from '../store/git-log.ts';
import { addressOf, lostAddresses, lostDiagnostics } from '../store/lost-addresses.ts';
import type { PortalBuild } from './build-portal.ts';
import type { PartCache } from './cache.ts';
import type { ContentDigests } from './content-digests.ts';
import { historyOf, wholeCorpus, type WholeCorpus } from './corpus.ts';
import { keyOf } from './keys.ts';
import type { BuildMemory } from './memory.ts';
import type { Pool } from './pool.ts';
import { partPlans, readParts, type BuildPart } from './read-parts.ts';
import type { PublishedFrame } from './tasks.ts';
import type { OpenHistory } from '../store/history.ts';

export interface ReadContent {
  readonly frame: PublishedFrame;
  readonly parts: readonly BuildPart[];
  readonly whole: WholeCorpus;
  readonly history: OpenHistory;
  /** Names the commits the history is told from. */
  readonly logKey: string;
  readonly portal: Pick<Portal, 'site' | 'pages' | 'history' | 'redirects'>;
  /** Names the code and the frame: what everything depends on. */
  readonly context: string;
  /** Threads that know what they have read. */
  readonly pool: Pool;
}

export interface ReadRequest {
  readonly build: Pick<PortalBuild, 'root' | 'base' | 'signal' | 'progress'>;
  readonly digests: ContentDigests;
  readonly code: string;
  readonly cache: PartCache;
  readonly memory: BuildMemory;
}

/** Folders and files that every declaration is read against or shown with. */
const FRAME = /^content\/(site\.yaml|departments\/|taxonomy\/)/;

/**
 * Reads all content, in threads, and only what has changed.
 * @throws ContentError when any of it must not be published
 */
export async function readWhole({
  build,
  digests,
  code,
  cache,
  memory,
}: ReadRequest): Promise<ReadContent> {
  const { root, base, signal } = build;
  const files: ContentFiles = {
    paths: [...digests.files.keys()],
    read: (path) => readText(root, path),
  };
  const context = keyOf(
    code,
    [...digests.files].filter(([path]) => FRAME.test(path)).map(([path, it]) => [path, it.digest]),
  );
  const frame = memory.settled(context, readFrame(files));
  const plans = partPlans(digests);
  const threads = Math.max(1, Math.min(plans.length, availableParallelism()));
  const pool = await memory.threads(context, threads, { root, frame, base }, signal);
  const { progress } = build;
  const read = await readParts({ plans, cache, pool, context, progress, known: memory.parts });
  const rest = readRest(root, base, files, frame);
  const diagnostics = [...frame.diagnostics, ...read.diagnostics, ...rest.diagnostics];
  const { site } = frame;
  if (diagnostics.length > 0 || !site) throw new ContentError(diagnostics);
  const published: PublishedFrame = { ...frame, site };
  memory.parts = new Map(read.parts.map((known) => [known.name, known]));
  memory.wholeEntries.show(read.parts, cache);
  const whole = wholeCorpus(
    read.parts.map(({ part }) => part),
    published,
    memory.wholeEntries.find,
    memory.whole,
  );
  memory.whole = whole;
  const history = historyOf(root, whole, published, rest.log);
  return {
    frame: published,
    parts: read.parts,
    whole,
    history,
    logKey: logKey(rest.log),
    portal: { site, pages: rest.pages, history: history.history, redirects: rest.redirects },
    context,
    pool,
  };
}

interface Rest extends Pick<Portal, 'pages' | 'redirects'> {
  readonly log: HistoryLog;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that is no declaration and no part of the frame, in the order in which it is reported. */
function readRest(root: string, base: string, files: ContentFiles, frame: ContentFrame): Rest {
  const ids = files.paths.map(addressOf).filter((address) => address !== null);
  const redirects = readRedirectsOf(files, ids);
  const log = readHistoryLog(root);
  const lost = lostAddresses(log, new Set(ids), redirects.addresses);
  const pages = [...frame.pages].map(
    ([slug, file]) => [slug, readPage(file, (path) => below(base, path))] as const,
  );
  return {
    log,
    pages: new Map<string, ProsePage>(
      pages.flatMap(([slug, page]) => ('html' in page ? [[slug, page]] : [])),
    ),
    redirects: redirects.redirects,
    diagnostics: [
      ...missingPages(frame),
      ...redirects.diagnostics,
      ...lostDiagnostics(lost),
      ...pages.flatMap(([, page]) => ('diagnostics' in page ? page.diagnostics : [])),
    ],
  };
}

/** A commit's id stands for everything before it. */
function logKey(log: HistoryLog): string {
  if (log.status === 'missing') return log.reason;
  return keyOf(log.commits[0]?.hash, log.commits.length, log.published);
}
