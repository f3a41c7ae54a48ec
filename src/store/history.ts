import type { Declaration } from '../domain/declaration.ts';
import { describeDeclaration, diffVersions } from '../domain/diff/declaration-diff.ts';
import { redaction, type Redaction } from '../domain/diff/redact.ts';
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

/**
 * The public history of every declaration there is, from the log and the versions it names. What is
 * not public now is not public in the past: old texts pass the same gate as new ones.
 */
export function readHistory(root: string, content: FolderContent): History {
  const { log } = content;
  if (log.status === 'missing') return log;
  const chains = historyChains(log.commits);
  const subject = subjects(content);
  const histories = new Map<string, DeclarationHistory>();
  const names = new Map<string, string>();
  const wanted = [...chains].filter(([id]) => content.sources.has(id));
  for (let from = 0; from < wanted.length; from += BATCH) {
    const part = wanted.slice(from, from + BATCH);
    const texts = readBlobs(
      root,
      part.flatMap(([id, steps]) => olderVersions(content, id, steps)),
    );
    for (const [id, steps] of part) {
      const read = reader(content, id, presentId(content, id, steps), texts);
      histories.set(id, historyOf(content, id, steps, { read, subject }));
    }
  }
  for (const { id, name } of content.corpus.declarations) names.set(id, name);
  return {
    status: 'complete',
    of: (id) => histories.get(id) ?? { updates: [], more: 0 },
    publications: publications(log.commits, chains, { histories, names, subject }),
  };
}

/** Ids of the versions that are compared, without the one that lies on disk and is read already. */
function olderVersions(content: FolderContent, id: string, steps: readonly Step[]): string[] {
  const present = presentId(content, id, steps);
  return steps
    .slice(0, MOST_UPDATES)
    .flatMap(({ file }) => (isCompared(file.status) ? [file.oldId, file.newId] : [file.newId]))
    .filter((version) => version !== null && version !== present) as string[];
}

function isCompared(status: Update['status']): boolean {
  return status === 'changed' || status === 'moved';
}

function presentId(content: FolderContent, id: string, [newest]: readonly Step[]): string {
  const length = newest?.file.newId?.length ?? newest?.file.oldId?.length;
  return blobId(content.sources.get(id)?.file.text ?? null, length === 64 ? 'sha256' : 'sha1');
}

/** Versions of one declaration by their ids; each is read once, and forgotten with its declaration. */
function reader(
  content: FolderContent,
  id: string,
  present: string,
  texts: ReadonlyMap<string, string | null>,
): Read {
  const known = new Map([[present, content.sources.get(id)?.declaration ?? null]]);
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
function readVersion({ corpus }: FolderContent, id: string, text: string): Declaration | null {
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
  content: FolderContent,
  id: string,
  steps: readonly Step[],
  { read, subject }: Tell,
): DeclarationHistory {
  const told = steps.slice(0, MOST_UPDATES);
  const versions = told
    .flatMap(({ file }) => [isCompared(file.status) ? read(file.oldId) : null, read(file.newId)])
    .filter((version) => version !== null);
  const present = content.sources.get(id)?.declaration ?? null;
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
  readonly histories: ReadonlyMap<string, DeclarationHistory>;
  readonly names: ReadonlyMap<string, string>;
  readonly subject: Subject;
}

function publications(
  commits: readonly LoggedCommit[],
  chains: ReadonlyMap<string, readonly Step[]>,
  { histories, names, subject }: Known,
): Publication[] {
  const last = commits.slice(0, MOST_PUBLICATIONS);
  const byCommit = new Map<string, Publication['declarations'][number][]>(
    last.map(({ hash }) => [hash, []]),
  );
  for (const [id, steps] of chains) {
    for (const { commit, file } of steps) {
      const update = histories.get(id)?.updates.find(({ commit: hash }) => hash === commit.hash);
      byCommit
        .get(commit.hash)
        ?.push({ id, name: names.get(id) ?? id, status: file.status, update: update ?? null });
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
function subjects(content: FolderContent): Subject {
  const { site, sources } = content;
  const isOpen = site?.publishNames === true && site.publishPhones;
  const everyone = isOpen ? [] : [...sources.values()].flatMap(({ draft }) => draft ?? []);
  const shown = redaction(site, null, everyone);
  const known = new Map<string, string | null>();
  return ({ hash, subject, files }) => {
    const found = known.get(hash);
    if (found !== undefined) return found;
    // Of a declaration that is gone nobody knows any more whom it named.
    const isKnown = isOpen || files.every(({ after }) => sources.has(addressOf(after) ?? ''));
    const allowed = isKnown && shown.allows(subject) ? subject : null;
    known.set(hash, allowed);
    return allowed;
  };
}
