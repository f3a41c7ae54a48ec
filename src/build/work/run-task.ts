import { joinDataFiles } from '../data-files.ts';
import type { Outcomes, Task, WorkerSetup } from '../tasks.ts';
import { groupTask, parquetTask } from './parquet.ts';
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
    case 'data':
      return { files: await joinDataFiles(task.rows, task.site) };
    case 'segment':
      return segmentTask(task);
    case 'group':
      return groupTask(task, setup);
    case 'parquet':
      return parquetTask(task);
  }
}
