import { Worker } from 'node:worker_threads';
import type { Outcomes, Shared, Task, WorkerSetup } from './tasks.ts';

/** Put together only when a thread is free: of a large corpus all tasks at once would be too many. */
type Later<T extends Task> = () => T;

interface Waiting {
  readonly task: Later<Task>;
  /** Tasks about the same thing go to the thread that has it in mind. */
  readonly about: string;
  readonly resolve: (outcome: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly knows: Set<string>;
  busy: Waiting | null;
}

/** Threads that do the tasks of a build. */
export interface Pool {
  /** How many threads. */
  readonly size: number;
  /** @param about what the task is about, so that the thread that knows it takes it */
  run<T extends Task>(task: Later<T>, about: string): Promise<Outcomes[T['kind']]>;
  /** Tells every thread something before its next task. */
  share(shared: Shared): void;
  close(): Promise<void>;
}

const PROGRAM = new URL('./worker.ts', import.meta.url);

/**
 * Starts threads.
 * @param signal stops them all; what they had not finished is rejected
 */
export function openPool(size: number, setup: WorkerSetup, signal: AbortSignal): Pool {
  const waiting: Waiting[] = [];
  const threads = Array.from({ length: size }, (): Thread => {
    const worker = new Worker(PROGRAM, { workerData: setup });
    return { worker, knows: new Set(), busy: null };
  });
  const next = (thread: Thread): void => {
    if (thread.busy || waiting.length === 0) return;
    const known = waiting.findIndex(({ about }) => thread.knows.has(about));
    const unknown = waiting.findIndex(({ about }) => !threads.some((it) => it.knows.has(about)));
    const [chosen] = waiting.splice(Math.max(known === -1 ? unknown : known, 0), 1);
    if (!chosen) return;
    thread.busy = chosen;
    thread.knows.add(chosen.about);
    try {
      thread.worker.postMessage(chosen.task());
    } catch (error) {
      thread.busy = null;
      chosen.reject(error);
      next(thread);
    }
  };
  const fail = (thread: Thread, error: unknown): void => {
    thread.busy?.reject(error);
    thread.busy = null;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  for (const thread of threads) {
    thread.worker.on('message', (answer: { outcome?: never; error?: unknown }) => {
      const done = thread.busy;
      thread.busy = null;
      if ('error' in answer) done?.reject(answer.error);
      else done?.resolve(answer.outcome as never);
      next(thread);
    });
    thread.worker.on('error', (error) => {
      fail(thread, error);
    });
  }
  const stop = (): void => {
    for (const thread of threads) {
      void thread.worker.terminate();
      fail(thread, signal.reason);
    }
  };
  signal.addEventListener('abort', stop);
  return {
    size,
    run: (task, about) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, about, resolve, reject });
        for (const thread of threads) next(thread);
      }),
    share: (shared) => {
      for (const { worker } of threads) worker.postMessage(shared);
    },
    async close() {
      signal.removeEventListener('abort', stop);
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
