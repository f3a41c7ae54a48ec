import { spawn } from 'node:child_process';
import process from 'node:process';
import { nodeFlags } from '../../src/cli/node.mjs';
import { UserError } from '../../src/cli/user-error.ts';

/** A command of a project that stays until it is stopped. */
export interface LongRunning {
  /**
   * Waits until it says this once more.
   * @throws UserError when it ends instead
   */
  says(words: string): Promise<void>;
  stop(): Promise<void>;
}

export function startLong(project: string, words: readonly string[]): LongRunning {
  const child = spawn(process.execPath, [...nodeFlags(words), 'src/cli/main.ts', ...words], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let heard = 0;
  let wake = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      wake();
      resolve();
    });
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      wake();
    });
  }
  return {
    async says(wanted) {
      for (let at = said.indexOf(wanted, heard); ; at = said.indexOf(wanted, heard)) {
        if (at !== -1) {
          heard = at + wanted.length;
          return;
        }
        if (child.exitCode !== null) throw new UserError(said.slice(heard));
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
