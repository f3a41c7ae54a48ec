import { parentPort, workerData } from 'node:worker_threads';
import { parquetTask } from './work/parquet.ts';
import { readTask } from './work/read.ts';
import { renderTask } from './work/render.ts';
import { segmentTask } from './work/segment.ts';
import type { Outcomes, Task, WorkerSetup } from './tasks.ts';

// One thread of a build: takes a task, does it, and says what came of it.
const setup = workerData as WorkerSetup;

async function run(task: Task): Promise<Outcomes[Task['kind']]> {
  switch (task.kind) {
    case 'read':
      return readTask(task, setup);
    case 'render':
      return renderTask(task, setup);
    case 'segment':
      return segmentTask(task);
    case 'parquet':
      return parquetTask(task, setup);
  }
}

parentPort?.on('message', (task: Task) => {
  void run(task).then(
    (outcome) => parentPort?.postMessage({ outcome }),
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
