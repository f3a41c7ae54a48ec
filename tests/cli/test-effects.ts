import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects, RunResult } from '../../src/cli/effects.ts';

/** Effects that keep what is written and answer programs from a table. */
export interface TestEffects extends Effects {
  readonly written: { stdout: string; stderr: string };
  /** Every program called, with its arguments, in order. */
  readonly calls: readonly string[];
  stop(): void;
}

type Program = (args: readonly string[]) => RunResult;

const NOT_THERE: RunResult = { code: 127, output: '' };

/** @param programs what each program answers; others are not there */
export function testEffects(
  given: Partial<Pick<Effects, 'root' | 'env' | 'isRoot' | 'platform'>> = {},
  programs: Readonly<Record<string, Program>> = {},
): TestEffects {
  const written = { stdout: '', stderr: '' };
  const calls: string[] = [];
  const stopping = new AbortController();
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY: false,
    columns: 80,
    write: (text: string) => {
      written[name] += text;
    },
  });
  return {
    root: '.',
    cwd: '.',
    env: {},
    platform: 'linux',
    isRoot: false,
    ...given,
    stdout: output('stdout'),
    stderr: output('stderr'),
    signal: stopping.signal,
    written,
    calls,
    stop: () => {
      stopping.abort();
    },
    run: (command, args) => {
      calls.push([command, ...args].join(' '));
      return Promise.resolve(programs[command]?.(args) ?? NOT_THERE);
    },
  };
}

/** Runs with a folder of its own, with a space and Han characters in its path. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), '明账 测试-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
