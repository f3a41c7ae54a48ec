import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { outsideVitest } from './builds.ts';

/** A build that stays and builds again. */
export interface Watching {
  /**
   * Waits until the site is current.
   * @returns what was said since this was last asked
   * @throws Error with what was said when it ended instead
   */
  current(): Promise<string>;
  /** @returns exit code */
  stop(): Promise<number | null>;
}

const WAITS = 'Ctrl-C';
/** A change comes in one piece, or its pieces follow within so many milliseconds. */
const QUIET_MS = 600;

export function startWatching(root: string, out: string): Watching {
  const args = [join(root, 'src', 'cli', 'main.ts'), 'build', '--watch', '--out', out];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: outsideVitest(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let said = '';
  let told = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const isWaiting = (): boolean => said.trimEnd().endsWith(`按 ${WAITS} 结束。`);
  return {
    async current() {
      for (let seen = ''; !isWaiting() || seen !== said;) {
        seen = said;
        if (child.exitCode !== null) throw new Error(said.slice(told));
        await pause(QUIET_MS);
      }
      const since = said.slice(told);
      told = said.length;
      return since;
    },
    stop() {
      child.kill('SIGINT');
      return ended;
    },
  };
}
