import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** Longest that one more build may take on a machine that is busy with other tests. */
export const BUILD_LIMIT = 300_000;

export const PROJECT = join(import.meta.dirname, '..', '..');

/** Folder for what these tests build; thrown away with everything in `.cache`. */
export function testFolder(name: string): string {
  return join(PROJECT, '.cache', 'test', name);
}

/**
 * Builds a project in a process of its own, as `npm run build` does.
 * @param root of the project
 * @throws Error with the first of what the build said, when it fails
 */
export function buildSite(
  root: string,
  out: string,
  base: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  return runIn(root, ['build', '--base', base, '--out', out], env).then(() => undefined);
}

/**
 * Runs a command of a project in a process of its own.
 * @returns what it said
 * @throws Error with the first of what it said, when it fails
 */
export function runIn(
  root: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const args = [join(root, 'src', 'cli', 'main.ts'), ...words];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { cwd: root, env: { ...outsideVitest(), ...env }, timeout: BUILD_LIMIT },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${stdout}${stderr}`.slice(0, 2000), { cause: error.code }));
        else resolve(`${stdout}${stderr}`);
      },
    );
  });
}

/** The environment without what Vitest sets: a build started by hand knows nothing of it. */
export function outsideVitest(): NodeJS.ProcessEnv {
  const own = new Set(['NODE_ENV', 'VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL']);
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !own.has(key)));
}
