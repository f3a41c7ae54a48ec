import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticAt, sourceFile } from '../markdown/source-file.ts';
import type { HistoryLog } from './git-log.ts';

const REDIRECTS = 'content/redirects.yaml';
const PATH = /^content\/declarations\/(\d{4}\/[^/]+\/[^/]+)\.md$/;

/** The address of a declaration's page, from the path of its file; null for any other file. */
export function addressOf(path: string): string | null {
  return PATH.exec(path)?.[1] ?? null;
}

/** An address that was published and is gone, with the address its file moved to, where git knows. */
export interface LostAddress {
  readonly from: string;
  readonly to: string | null;
}

/**
 * Published addresses that lead nowhere now.
 * @param present addresses of the declarations there are
 * @param redirected old addresses that lead on
 */
export function lostAddresses(
  log: HistoryLog,
  present: ReadonlySet<string>,
  redirected: ReadonlySet<string>,
): LostAddress[] {
  if (log.status === 'missing') return [];
  const moved = new Map<string, string>();
  const published = new Set<string>();
  for (const [index, { files }] of log.commits.entries()) {
    for (const { status, before, after } of files) {
      const [from, to] = [addressOf(before), addressOf(after)];
      // Newest first: where a file went last is where it is now.
      if (status === 'moved' && from !== null && to !== null && !moved.has(from))
        moved.set(from, moved.get(to) ?? to);
      if (status !== 'removed' && to !== null && index >= log.published) published.add(to);
    }
  }
  return [...published]
    .filter((address) => !present.has(address) && !redirected.has(address))
    .sort()
    .map((from) => {
      const to = moved.get(from);
      return { from, to: to !== undefined && present.has(to) ? to : null };
    });
}

/** More than these are not listed one by one. */
const MOST_LISTED = 50;

/** Each lost address with the lines to add. */
export function lostDiagnostics(lost: readonly LostAddress[]): Diagnostic[] {
  const file = sourceFile(REDIRECTS, '');
  const rest = lost.length - MOST_LISTED;
  return lost.slice(0, MOST_LISTED).map(({ from, to }, index) => {
    const more = index === MOST_LISTED - 1 && rest > 0 ? `；另有 ${String(rest)} 个没有列出` : '';
    return diagnosticAt(file, {
      code: 'redirect/lost-address',
      start: 0,
      end: 0,
      label: '转址',
      message: `公开过的网址应当一直能打开，实为 ${from} 没有了，也没有写转到哪里${more}`,
      hint: hint(from, to),
    });
  });
}

function hint(from: string, to: string | null): string {
  const lines = `转址: 下面加一行“- 旧址: ${from}”，再对齐写一行“新址: ${to ?? departmentOf(from)}”`;
  return to === null
    ? `在 ${REDIRECTS} 的 ${lines}（撤下的写部门页；改了名的写新的网址）。不该删的，把文件放回去。`
    : `在 ${REDIRECTS} 的 ${lines}。`;
}

function departmentOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}
