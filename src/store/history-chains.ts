import type { LoggedCommit, LoggedFile } from './git-log.ts';
import { addressOf } from './lost-addresses.ts';

/** One step in the life of a declaration. */
export interface Step {
  readonly commit: LoggedCommit;
  readonly file: LoggedFile;
}

/**
 * The steps of every declaration, newest first, followed through its moves: each step belongs to the
 * address its file has now, or had last.
 */
export function historyChains(commits: readonly LoggedCommit[]): Map<string, Step[]> {
  const chains = new Map<string, Step[]>();
  const names = new Map<string, string>();
  for (const commit of commits) {
    const older: [path: string, chain: string][] = [];
    for (const file of commit.files) {
      const chain = names.get(file.after) ?? addressOf(file.after);
      if (chain === null) continue;
      const steps = chains.get(chain) ?? [];
      steps.push({ commit, file });
      chains.set(chain, steps);
      if (file.status === 'moved') older.push([file.before, chain]);
    }
    // Before this commit the old path meant this declaration, whatever stood there later.
    for (const file of commit.files) if (file.status === 'moved') names.delete(file.after);
    for (const [path, chain] of older) names.set(path, chain);
  }
  return chains;
}
