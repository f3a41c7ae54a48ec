import type { Effects } from './effects.ts';

/** Says on stderr what a long command is doing, and at the end what took how long. */
export interface Phases {
  next(name: string): void;
  /** For the phase under way: on a terminal five times a second, in a log every five seconds. */
  readonly progress: (done: number, total: number) => void;
  /** Ends the line under way without a summary: something else will be said. */
  stop(): void;
  done(summary: string): void;
}

/** Milliseconds between two lines of progress. */
const ON_TERMINAL = 200;
const IN_LOG = 5000;

export function phases({ stderr }: Pick<Effects, 'stderr'>): Phases {
  const finished: { name: string; seconds: number }[] = [];
  let current: { name: string; start: number } | null = null;
  let lastShown = 0;
  const end = (): void => {
    if (!current) return;
    if (stderr.isTTY) stderr.write('\r\u001B[K');
    finished.push({ name: current.name, seconds: (performance.now() - current.start) / 1000 });
    current = null;
  };
  return {
    next(name) {
      end();
      current = { name, start: performance.now() };
      lastShown = stderr.isTTY ? 0 : current.start;
      stderr.write(stderr.isTTY ? `${name}……` : `${name}……\n`);
    },
    progress(done, total) {
      const now = performance.now();
      if (!current || now - lastShown < (stderr.isTTY ? ON_TERMINAL : IN_LOG)) return;
      lastShown = now;
      const text = `${current.name}…… ${progressText(done, total, now - current.start)}`;
      stderr.write(stderr.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
    },
    stop: end,
    done(summary) {
      end();
      const times = finished
        .map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} 秒`)
        .join('，');
      stderr.write(`${summary}（${times}）。\n`);
    },
  };
}

/** Count, rate and time left; the rate is measured over the whole phase. */
function progressText(done: number, total: number, milliseconds: number): string {
  const rate = done / (milliseconds / 1000);
  const left = rate > 0 ? `，还需约 ${String(Math.ceil((total - done) / rate))} 秒` : '';
  return `${String(done)}/${String(total)}（每秒 ${String(Math.round(rate))}）${left}`;
}
