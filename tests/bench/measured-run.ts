import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What one run of a program took, its children included. */
export interface Measured {
  readonly code: number;
  readonly seconds: number;
  /** MiB of all its processes together, at the highest. */
  readonly megabytes: number;
  readonly output: string;
}

/** Milliseconds between two looks at the memory. */
const EVERY = 100;
const PAGE_BYTES = 4096;

/** Runs a program and watches its processes. Linux only: it reads /proc. */
export async function measuredRun(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let most = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const watch = setInterval(() => {
    most = Math.max(most, residentBytes(child.pid ?? 0));
  }, EVERY);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', reject).on('close', (status) => {
        resolve(status ?? 1);
      });
    });
    const seconds = (performance.now() - start) / 1000;
    return { code, seconds, megabytes: most / 2 ** 20, output };
  } finally {
    clearInterval(watch);
  }
}

/** Of a process and all below it. */
function residentBytes(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(pid, Number(fields[1]));
      pages.set(pid, Number(fields[21]));
    } catch {
      // It ended while we looked.
    }
  }
  let sum = 0;
  for (const [pid, count] of pages) {
    if (isBelow(pid, root, parents)) sum += count * PAGE_BYTES;
  }
  return sum;
}

function isBelow(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  let current: number | undefined = pid;
  while (current !== undefined && current > 1) {
    if (current === root) return true;
    current = parents.get(current);
  }
  return false;
}
