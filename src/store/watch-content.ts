import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watch } from 'chokidar';
import { headLog } from './git-log.ts';

/** Editors and git write several files, or one in several goes, within so many milliseconds. */
const TOGETHER_MS = 50;

/** Tells when there is something to build again. */
export interface ContentChanges {
  /**
   * Waits until something has changed since this was last asked for, and nothing has for a moment.
   * @returns at once where that is so already
   * @throws the reason of the signal when it is aborted first
   */
  next(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Watches the content of a project and, where it is a repository, what is committed.
 * @param signal ends the waiting
 * @throws Error of the system, where it does not let so many files be watched
 */
export async function watchContent(root: string, signal: AbortSignal): Promise<ContentChanges> {
  const log = headLog(root);
  const watcher = watch([path.join(root, 'content'), ...(log === null ? [] : [log])], {
    ignoreInitial: true,
    followSymlinks: false,
    // Otherwise what editors leave behind, and the build would complain of, is not told.
    atomic: false,
    ignored: (file) => isHidden(path.relative(root, file)),
  });
  let changes = 0;
  let seen = 0;
  let failure: unknown = null;
  watcher.on('all', () => {
    changes += 1;
  });
  watcher.on('error', (error) => {
    failure = error;
  });
  try {
    await once(watcher, 'ready', { signal });
  } catch (error) {
    await watcher.close();
    throw error;
  }
  return {
    async next() {
      if (failure instanceof Error) throw failure;
      if (changes === seen) await once(watcher, 'all', { signal });
      do {
        seen = changes;
        await pause(TOGETHER_MS, undefined, { signal });
      } while (changes !== seen);
    },
    close: () => watcher.close(),
  };
}

/** What editors keep beside a file, and what no list of the content names. */
function isHidden(relative: string): boolean {
  return relative.startsWith('content') && path.basename(relative).startsWith('.');
}
