import { spawnSync } from 'node:child_process';
import process from 'node:process';

export type GitFault =
  | 'no-git'
  | 'no-repository'
  | 'not-trusted'
  | 'bad-revision'
  | 'unknown-revision'
  | 'no-merge-base'
  | 'failed';

/** Git could not answer; the message says why and what to do, for someone who does not know git. */
export class GitError extends Error {
  readonly fault: GitFault;

  constructor(fault: GitFault, message: string) {
    super(message);
    this.name = 'GitError';
    this.fault = fault;
  }
}

/** One file at a revision. */
export interface TreeFile {
  readonly path: string;
  /** Id of its bytes: the same id, the same bytes. */
  readonly id: string;
  /** False for links and whatever else is no plain file. */
  readonly isFile: boolean;
}

const MOST_OUTPUT = 2 ** 30;
/** More files than this are fetched in several goes, so that their bytes do not pile up. */
const BATCH = 2000;

/** The answer must not depend on who asks: no settings of the person, the hook or the terminal. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
}

/**
 * Runs git without a shell.
 * @param root folder it runs in
 * @throws GitError
 */
export function git(root: string, args: readonly string[], input?: string): Buffer {
  const settings = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false'];
  const { status, stdout, stderr, error } = spawnSync('git', [...settings, ...args], {
    cwd: root,
    env: environment(),
    maxBuffer: MOST_OUTPUT,
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') {
    throw new GitError('no-git', '这台电脑上没有找到 git 程序：请先安装 git，再运行一次。');
  }
  if (error) throw new GitError('failed', `git 没有做完：${error.message}`);
  if (status === 0) return stdout;
  throw faultOf(stderr.toString('utf8').trim());
}

function faultOf(stderr: string): GitError {
  if (/not a git repository/i.test(stderr)) {
    return new GitError(
      'no-repository',
      '这里不是 git 仓库，没有历史可比：请用 git clone 得到的文件夹，不要用下载的压缩包。',
    );
  }
  if (/dubious ownership/i.test(stderr)) {
    return new GitError(
      'not-trusted',
      '这个文件夹属于另一个用户，git 不肯读它：请用拥有它的用户运行，或照 git 的提示设置 safe.directory。',
    );
  }
  return new GitError('failed', `git 报告：${stderr.split('\n')[0] ?? ''}`);
}

/** Whether the beginning of the history is missing (git clone --depth …). */
export function isShallow(root: string): boolean {
  return git(root, ['rev-parse', '--is-shallow-repository']).toString('utf8').trim() === 'true';
}

/** Signs git gives a meaning of its own; no name of a branch or tag holds them. */
const ODD = /^-|\.\.|[\p{Cc}\s:?*[\\]/u;

/**
 * Finds the commit a revision names.
 * @returns its full id
 * @throws GitError for a name that is no revision or names nothing
 */
export function resolveCommit(root: string, revision: string): string {
  if (revision === '' || ODD.test(revision)) {
    throw new GitError(
      'bad-revision',
      `“${revision}”不是版本的写法：可以写分支名、标签名或提交号，例如 main、v1.0、8068ead。`,
    );
  }
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    return git(root, args).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError && error.fault !== 'failed') throw error;
    throw unknownRevision(root, revision);
  }
}

function unknownRevision(root: string, revision: string): GitError {
  const missing = isShallow(root)
    ? '这份仓库是浅克隆，早先的版本不在里面：先运行 git fetch --unshallow，再试一次。'
    : '核对分支名或提交号；别处的分支先运行 git fetch。';
  return new GitError('unknown-revision', `仓库里没有“${revision}”这个版本。${missing}`);
}

/** The last commit two branches have in common. */
export function mergeBase(root: string, one: string, other: string): string {
  try {
    return git(root, ['merge-base', one, other]).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError && error.fault !== 'failed') throw error;
    const hint = isShallow(root)
      ? '这份仓库是浅克隆，先运行 git fetch --unshallow。'
      : '它们的历史没有连在一起，请改用两个点（BASE..HEAD）直接相比。';
    throw new GitError('no-merge-base', `两个版本没有共同的起点。${hint}`);
  }
}

/** All files below a folder at a commit, ordered by path; hidden ones are left out, as on disk. */
export function listTree(root: string, commit: string, folder: string): TreeFile[] {
  const output = git(root, ['ls-tree', '-r', '-z', commit, '--', `${folder}/`]).toString('utf8');
  return output
    .split('\0')
    .flatMap((entry): TreeFile[] => {
      const [, mode = '', id = '', path = ''] =
        /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? [];
      if (path === '' || path.split('/').some((part) => part.startsWith('.'))) return [];
      return [{ path, id, isFile: mode.startsWith('100') }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Reads files by the ids of their bytes, all in a few goes.
 * @returns null for bytes that are not there (a partial clone) or no UTF-8
 */
export function readBlobs(root: string, ids: Iterable<string>): Map<string, string | null> {
  const wanted = [...new Set(ids)];
  const texts = new Map<string, string | null>();
  for (let from = 0; from < wanted.length; from += BATCH) {
    const part = wanted.slice(from, from + BATCH);
    const output = git(root, ['cat-file', '--batch'], part.map((id) => `${id}\n`).join(''));
    readBatch(output, part, texts);
  }
  return texts;
}

const NEWLINE = 10;

/** `<id> blob <size>\n<bytes>\n` each, or `<id> missing\n`. */
function readBatch(
  output: Buffer,
  ids: readonly string[],
  texts: Map<string, string | null>,
): void {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let at = 0;
  for (const id of ids) {
    const end = output.indexOf(NEWLINE, at);
    const [, kind, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind === 'missing' || size === undefined) {
      texts.set(id, null);
      continue;
    }
    const bytes = output.subarray(at, at + Number(size));
    at += Number(size) + 1;
    texts.set(id, kind === 'blob' ? decoded(decoder, bytes) : null);
  }
}

function decoded(decoder: TextDecoder, bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
