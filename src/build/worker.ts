import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Shared, Task, WorkerSetup } from './tasks.ts';

// One thread of a build: takes a task, does it, and says what came of it.
const setup = workerData as WorkerSetup;
enableCompileCache(join(setup.root, '.cache', 'node'));
const program = import('./work/run-task.ts');
let ids: readonly string[] = [];

parentPort?.on('message', (task: Task | Shared) => {
  if (task.kind === 'shared') {
    // As long as they stay the very same, the pages need not be asked for their addresses again.
    if (!isSame(ids, task.ids)) ({ ids } = task);
    return;
  }
  void program
    .then(({ runTask }) => runTask(task, setup, ids))
    .then(
      (outcome) => parentPort?.postMessage({ outcome }),
      (error: unknown) => parentPort?.postMessage({ error }),
    );
});

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
