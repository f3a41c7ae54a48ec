import type { Corpus } from '../domain/corpus.ts';
import type { Declaration } from '../domain/declaration.ts';
import { describeDeclaration, diffVersions } from '../domain/diff/declaration-diff.ts';
import { redaction, type Redaction, type Withheld } from '../domain/diff/redact.ts';
import { changeLines, type Words } from '../domain/diff/words.ts';
import type { DeclarationHistory, History, Publication, Update } from '../domain/history.ts';
import { RULE_NAMES } from '../domain/rules/index.ts';
import { readDeclaration } from '../markdown/read-declaration.ts';
import { sourceFile } from '../markdown/source-file.ts';
import type { FolderContent } from './content.ts';
import { readBlobs } from './git.ts';
import type { LoggedCommit } from './git-log.ts';
import { historyChains, type Step } from './history-chains.ts';
import { addressOf } from './lost-addresses.ts';
import { blobId } from './revision.ts';

/** A page tells of the last updates of its declaration, and counts the others. */
export const MOST_UPDATES = 10;
/** An update tells of its first changes, and counts the others. */
export const MOST_LINES = 12;
/** The feeds hold the last publications. */
export const MOST_PUBLICATIONS = 30;
/** Declarations whose old versions are fetched together. */
const BATCH = 500;

type Read = (id: string | null) => Declaration | null;
/** The subject of a commit; null where it holds what must not be shown. */
type Subject = (commit: LoggedCommit) => string | null;

interface Tell {
  readonly read: Read;
  readonly subject: Subject;
}

/** What the history is told with: the content as it is now. */
export interface HistorySource extends Pick<FolderContent, 'site' | 'log'> {
  readonly corpus: Pick<Corpus, 'declaration' | 'taxonomies'>;
  /** Whether there is a file of this declaration now, readable or not. */
  has(id: string): boolean;
  /** Text of its file. */
  text(id: string): string | null;
  /** As its file says it, with what site.yaml withholds; null where it cannot be published. */
  present(id: string): Declaration | null;
  /** Every declaration as far as it can be read, for the names that must not be told. */
  everyone(): Iterable<Withheld>;
}

/** A history whose declarations are read from git when they are first asked for. */
export interface OpenHistory {
  readonly history: History;
  /** Fetches the old versions of these declarations, all at once. */
  prepare(ids: readonly string[]): void;
  /** What git knows of a declaration: the same stamp, site and file, the same history. */
  stamp(id: string): string;
}

/** The public history of every declaration there is. */
export function readHistory(root: string, content: FolderContent): History {
  const { sources } = content;
  return openHistory(root, {
    site: content.site,
    corpus: content.corpus,
    log: content.log,
    has: (id) => sources.has(id),
    text: (id) => sources.get(id)?.file.text ?? null,
    present: (id) => sources.get(id)?.declaration ?? null,
    everyone: () => [...sources.values()].flatMap(({ draft }) => draft ?? []),
  }).history;
}

/**
 * Opens the public history, from the log and the versions it names. What is not public now is not
 * public in the past: old texts pass the same gate as new ones.
 */
export function openHistory(root: string, content: HistorySource): OpenHistory {
  const { log } = content;
  if (log.status === 'missing')
    return { history: log, prepare: () => undefined, stamp: () => log.reason };
  const chains = historyChains(log.commits);
  const subject = subjects(content);
  const histories = new Map<string, DeclarationHistory>();
  const prepare = (ids: readonly string[]): void => {
    const wanted = ids.filter((id) => chains.has(id) && content.has(id) && !histories.has(id));
    for (let from = 0; from < wanted.length; from += BATCH) {
      const part = wanted.slice(from, from + BATCH);
      const steps = (id: string): readonly Step[] => chains.get(id) ?? [];
      const texts = readBlobs(
        root,
        part.flatMap((id) => olderVersions(content, id, steps(id))),
      );
      for (const id of part) {
        const read = reader(content, id, presentId(content, id, steps(id)), texts);
        histories.set(id, historyOf(content, id, steps(id), { read, subject }));
      }
    }
  };
  const of = (id: string): DeclarationHistory => {
    prepare([id]);
    return histories.get(id) ?? { updates: [], more: 0 };
  };
  let told: readonly Publication[] | null = null;
  const history: History = {
    status: 'complete',
    of,
    get publications() {
      told ??= publications(log.commits, chains, { of, prepare, names: content.corpus, subject });
      return told;
    },
  };
  const stamp = (id: string): string =>
    JSON.stringify((chains.get(id) ?? []).map(({ commit }) => commit.hash));
  return { history, prepare, stamp };
}

/** Ids of the versions that are compared, without the one that lies on disk and is read already. */
function olderVersions(content: HistorySource, id: string, steps: readonly Step[]): string[] {
  const present = presentId(content, id, steps);
  return steps
    .slice(0, MOST_UPDATES)
    .flatMap(({ file }) => (isCompared(file.status) ? [file.oldId, file.newId] : [file.newId]))
    .filter((version) => version !== null && version !== present) as string[];
}

function isCompared(status: Update['status']): boolean {
  return status === 'changed' || status === 'moved';
}

function presentId(content: HistorySource, id: string, [newest]: readonly Step[]): string {
  const length = newest?.file.newId?.length ?? newest?.file.oldId?.length;
  return blobId(content.text(id), length === 64 ? 'sha256' : 'sha1');
}

/** Versions of one declaration by their ids; each is read once, and forgotten with its declaration. */
function reader(
  content: HistorySource,
  id: string,
  present: string,
  texts: ReadonlyMap<string, string | null>,
): Read {
  const known = new Map([[present, content.present(id)]]);
  return (version) => {
    if (version === null) return null;
    const found = known.get(version);
    if (found !== undefined) return found;
    const text = texts.get(version) ?? null;
    const read = text === null ? null : readVersion(content, id, text);
    known.set(version, read);
    return read;
  };
}

/** An old version is read by the present form; what it says is what counts, not whether it passes. */
function readVersion({ corpus }: HistorySource, id: string, text: string): Declaration | null {
  const [, year = '', department = '', slug = ''] = /^(\d+)\/([^/]+)\/(.+)$/.exec(id) ?? [];
  const { draft } = readDeclaration(
    sourceFile(`content/declarations/${id}.md`, text),
    { fiscalYear: Number(year), department, slug },
    {
      taxonomies: corpus.taxonomies,
      editions: new Set(corpus.taxonomies.keys()),
      ruleNames: RULE_NAMES,
    },
  );
  return draft;
}

function historyOf(
  content: HistorySource,
  id: string,
  steps: readonly Step[],
  { read, subject }: Tell,
): DeclarationHistory {
  const told = steps.slice(0, MOST_UPDATES);
  const versions = told
    .flatMap(({ file }) => [isCompared(file.status) ? read(file.oldId) : null, read(file.newId)])
    .filter((version) => version !== null);
  const present = content.present(id);
  const shown = redaction(content.site, present, versions);
  return {
    updates: told.map((step) => updateOf(step, { read, subject }, shown)),
    more: steps.length - told.length,
  };
}

function updateOf({ commit, file }: Step, { read, subject }: Tell, shown: Redaction): Update {
  const lines = linesOf(file, read, shown);
  const words = subject(commit);
  return {
    commit: commit.hash,
    date: commit.instant.slice(0, 10),
    subject: words !== null && shown.allows(words) ? words : null,
    status: file.status,
    lines: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES),
  };
}

function linesOf(file: Step['file'], read: Read, shown: Redaction): readonly Words[] {
  const now = read(file.newId);
  if (file.status === 'removed') return [];
  if (file.status === 'added') return now ? [plain(describeDeclaration(now))] : [];
  const before = read(file.oldId);
  if (!before || !now) return [plain('有一个版本按现在的表式读不出，没有列出具体改动')];
  const changes = diffVersions(before, now).changes.map((change) => shown.change(change));
  return changeLines(withoutRepeats(changes));
}

/** Several hidden changes of one field say no more than one. */
function withoutRepeats<T extends { kind: string; label: string }>(changes: readonly T[]): T[] {
  const seen = new Set<string>();
  return changes.filter(({ kind, label }) => {
    if (kind !== 'hidden') return true;
    const isNew = !seen.has(label);
    seen.add(label);
    return isNew;
  });
}

function plain(text: string): Words {
  return [{ kind: 'same', text }];
}

interface Known {
  readonly of: (id: string) => DeclarationHistory;
  readonly prepare: (ids: readonly string[]) => void;
  readonly names: Pick<HistorySource['corpus'], 'declaration'>;
  readonly subject: Subject;
}

function publications(
  commits: readonly LoggedCommit[],
  chains: ReadonlyMap<string, readonly Step[]>,
  { of, prepare, names, subject }: Known,
): Publication[] {
  const last = commits.slice(0, MOST_PUBLICATIONS);
  const byCommit = new Map<string, Publication['declarations'][number][]>(
    last.map(({ hash }) => [hash, []]),
  );
  const told = [...chains].filter(([, steps]) =>
    steps.some(({ commit }) => byCommit.has(commit.hash)),
  );
  prepare(told.map(([id]) => id));
  for (const [id, steps] of told) {
    const name = names.declaration(id)?.name ?? id;
    for (const { commit, file } of steps) {
      const update = of(id).updates.find(({ commit: hash }) => hash === commit.hash) ?? null;
      byCommit.get(commit.hash)?.push({ id, name, status: file.status, update });
    }
  }
  return last.map((commit) => {
    const declarations = (byCommit.get(commit.hash) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    // Whatever one of its declarations must not show, the commit must not show either.
    const isShown = declarations.every(({ update }) => update?.subject !== null);
    const { hash, instant } = commit;
    return { commit: hash, instant, subject: isShown ? subject(commit) : null, declarations };
  });
}

/** Subjects pass the gate too, and tell no name of anybody where names are withheld. */
function subjects(content: HistorySource): Subject {
  const { site } = content;
  const isOpen = site?.publishNames === true && site.publishPhones;
  const shown = redaction(site, null, isOpen ? [] : [...content.everyone()]);
  const known = new Map<string, string | null>();
  return ({ hash, subject, files }) => {
    const found = known.get(hash);
    if (found !== undefined) return found;
    // Of a declaration that is gone nobody knows any more whom it named.
    const isKnown = isOpen || files.every(({ after }) => content.has(addressOf(after) ?? ''));
    const allowed = isKnown && shown.allows(subject) ? subject : null;
    known.set(hash, allowed);
    return allowed;
  };
}
