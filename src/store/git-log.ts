import { existsSync } from 'node:fs';
import path from 'node:path';
import { GitError, git, isShallow } from './git.ts';

/** What one commit did to one declaration file. */
export interface LoggedFile {
  readonly status: 'added' | 'removed' | 'changed' | 'moved';
  /** Path before and after, from `content/` on; the same unless it moved. */
  readonly before: string;
  readonly after: string;
  /** Ids of the bytes; null where the file is not there. */
  readonly oldId: string | null;
  readonly newId: string | null;
}

/** A commit that changed declarations. */
export interface LoggedCommit {
  readonly hash: string;
  /** When it was written, in its author's own zone: `2026-11-22T21:49:55+08:00`. */
  readonly instant: string;
  readonly subject: string;
  readonly files: readonly LoggedFile[];
}

/** Why there is no history to show: nothing was cloned, or only its end. */
export type NoHistory = 'no-repository' | 'shallow' | 'no-commits';

export type HistoryLog =
  | {
      readonly status: 'complete';
      /** Newest first, along the branch: a merge counts as one commit. */
      readonly commits: readonly LoggedCommit[];
      /** Commits from this one on are on the published branch, as far as git knows. */
      readonly published: number;
    }
  | { readonly status: 'missing'; readonly reason: NoHistory };

const FOLDER = 'content/declarations';
/** Beyond so many renames with changes in one commit, only unchanged files are followed. */
const RENAME_LIMIT = '-l1000';
const MARK = '\u0001';
const FORMAT = `--format=${MARK}%H%x00%aI%x00%s%x00%b`;

/**
 * Reads, in one pass, what every commit of the branch did to the declarations. A copy without its
 * whole history says so, rather than tell a wrong one.
 */
export function readHistoryLog(root: string): HistoryLog {
  if (!existsSync(path.join(root, '.git'))) return { status: 'missing', reason: 'no-repository' };
  try {
    if (isShallow(root) || isPartial(root)) return { status: 'missing', reason: 'shallow' };
    const args = ['--first-parent', '-m', '--raw', '-M', RENAME_LIMIT, '-z', '--no-abbrev'];
    const settings = ['--no-color', '--no-ext-diff', '--encoding=UTF-8', '--relative', FORMAT];
    const output = git(root, ['log', ...args, ...settings, 'HEAD', '--', FOLDER]);
    const commits = readLog(output.toString('utf8'));
    if (commits.length === 0) return { status: 'missing', reason: 'no-commits' };
    return { status: 'complete', commits, published: publishedFrom(root, commits) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const isEmpty = error.fault === 'failed';
    return { status: 'missing', reason: isEmpty ? 'no-commits' : 'no-repository' };
  }
}

/**
 * Changes whenever the history of the declarations does: the same key and the same files, the same
 * site. A commit's id stands for everything before it.
 */
export function historyKey(root: string): string {
  if (!existsSync(path.join(root, '.git'))) return 'no-repository';
  try {
    if (isShallow(root) || isPartial(root)) return 'shallow';
    const args = ['log', '-1', '--first-parent', '--format=%H', 'HEAD', '--', FOLDER];
    return git(root, args).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError) return error.fault;
    throw error;
  }
}

/** The file that git writes to whenever another commit is checked out; null without a repository. */
export function headLog(root: string): string | null {
  if (!existsSync(path.join(root, '.git'))) return null;
  try {
    const args = ['rev-parse', '--git-path', 'logs/HEAD'];
    return path.resolve(root, git(root, args).toString('utf8').trim());
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}

/** A partial clone would fetch old files over the network while the site is built. */
function isPartial(root: string): boolean {
  return git(root, ['config', '--list', '--local', '-z'])
    .toString('utf8')
    .split('\0')
    .some((setting) => setting.startsWith('extensions.partialclone\n'));
}

const REMOTE_BRANCHES = ['HEAD', 'main', 'master'].map((name) => `refs/remotes/origin/${name}`);

/**
 * What stands only on a topic branch was never published: counted from where it left the published
 * branch, which is the remote's; without a remote every commit counts.
 */
function publishedFrom(root: string, commits: readonly LoggedCommit[]): number {
  const refs = git(root, ['for-each-ref', '--format=%(objectname) %(refname)', ...REMOTE_BRANCHES]);
  const known = new Map(
    refs
      .toString('utf8')
      .split('\n')
      .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]),
  );
  const name = REMOTE_BRANCHES.find((branch) => known.has(branch));
  if (name === undefined) return 0;
  const args = ['rev-list', '--first-parent', 'HEAD', `^${known.get(name) ?? ''}`, '--', FOLDER];
  const own = new Set(git(root, args).toString('utf8').split('\n'));
  const index = commits.findIndex(({ hash }) => !own.has(hash));
  return index < 0 ? commits.length : index;
}

/** @param output of `git log --raw -z` in FORMAT: fields and files, each ended by NUL */
export function readLog(output: string): LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  for (const part of output.split(MARK).slice(1)) {
    const [hash = '', instant = '', subject = '', body = '', ...rest] = part.split('\0');
    const files = readFiles(rest);
    if (files.length > 0) commits.push({ hash, instant, subject: title(subject, body), files });
  }
  return commits;
}

/** `Merge pull request #12 …` says nothing; what it merges stands in the first line below. */
function title(subject: string, body: string): string {
  const [first = ''] = body.trim().split('\n');
  return /^Merge (?:pull request|branch|remote-tracking)/u.test(subject) && first !== ''
    ? first
    : subject;
}

const STATUS: Readonly<Record<string, LoggedFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'changed',
  T: 'changed',
  R: 'moved',
};

function readFiles(tokens: readonly string[]): LoggedFile[] {
  const files: LoggedFile[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [, oldId = '', newId = '', letter = ''] =
      /^\n?:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(tokens[at] ?? '') ?? [];
    const status = STATUS[letter];
    if (status === undefined) continue;
    const before = tokens[at + 1] ?? '';
    const after = status === 'moved' ? (tokens[at + 2] ?? '') : before;
    at += status === 'moved' ? 2 : 1;
    files.push({ status, before, after, oldId: present(oldId), newId: present(newId) });
  }
  return files;
}

function present(id: string): string | null {
  return /^0+$/.test(id) ? null : id;
}
