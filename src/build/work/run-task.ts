import type { Outcomes, Task, WorkerSetup } from '../tasks.ts';
import { parquetTask } from './parquet.ts';
import { readTask } from './read.ts';
import { renderTask } from './render.ts';
import { segmentTask } from './segment.ts';

/**
 * Does a task of a build.
 * @param ids of all declarations
 */
export async function runTask(
  task: Task,
  setup: WorkerSetup,
  ids: readonly string[],
): Promise<Outcomes[Task['kind']]> {
  switch (task.kind) {
    case 'read':
      return readTask(task, setup);
    case 'render':
      return renderTask(task, setup, ids);
    case 'segment':
      return segmentTask(task);
    case 'parquet':
      return parquetTask(task, setup);
  }
}
