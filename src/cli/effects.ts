import { spawn } from 'node:child_process';
import { resolve as resolvePath } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Where a command writes for people to read. */
export interface Output {
  readonly isTTY: boolean;
  /** Width in columns; 80 where unknown. */
  readonly columns: number;
  write(text: string): void;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Stop the program after this many milliseconds. */
  readonly timeLimit?: number;
  /** `show` writes its output as it comes; `keep` (default) only returns it. */
  readonly output?: 'show' | 'keep';
}

export interface RunResult {
  /** 127 where the program is not there, 124 where the time limit stopped it. */
  readonly code: number;
  /** What it wrote to stdout and stderr, in order; empty with `show`. */
  readonly output: string;
}

/** The world outside, as commands see it; tests pass their own. */
export interface Effects {
  /** Folder of the project. */
  readonly root: string;
  /** Folder the user called the command from; relative paths of the user start here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborted when the user asks the command to stop (SIGINT, SIGTERM, SIGHUP). */
  readonly signal: AbortSignal;
  run(command: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    isTTY: stream.isTTY,
    get columns() {
      return stream.isTTY ? stream.columns : 80;
    },
    write: (text) => void stream.write(text),
  };
}

function runWith(signal: AbortSignal): Effects['run'] {
  return (command, args, options = {}) =>
    new Promise((resolve) => {
      const keep = options.output !== 'show';
      const limit = options.timeLimit;
      const timer = limit === undefined ? undefined : AbortSignal.timeout(limit);
      const child = spawn(command, args, {
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        env: { ...process.env, ...options.env },
        stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
        signal: timer === undefined ? signal : AbortSignal.any([signal, timer]),
      });
      const chunks: Buffer[] = [];
      child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
      const text = (): string => Buffer.concat(chunks).toString('utf8');
      child.on('error', (error) => {
        resolve({
          code: timer?.aborted === true ? 124 : 127,
          output: `${text()}${error.message}\n`,
        });
      });
      child.on('close', (code) => {
        resolve({ code: code ?? 1, output: text() });
      });
    });
}

/** Aborts on the first signal; a second one, a second later or more, ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let first: number | undefined;
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(name, () => {
      // A terminal, npm and run.mjs may each pass on the same Ctrl-C.
      if (first !== undefined && performance.now() - first > 1000) process.exit(code);
      first ??= performance.now();
      controller.abort(name);
    });
  }
  return controller.signal;
}

/** The effects of a real command line. */
export function realEffects(): Effects {
  const signal = stopSignal();
  return {
    root: resolvePath(fileURLToPath(new URL('../..', import.meta.url))),
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    signal,
    run: runWith(signal),
  };
}
