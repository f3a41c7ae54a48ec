import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableFormError } from '../import/grid.ts';
import { readFormFile } from '../import/readers/index.ts';

/** Runs in a thread of its own, which read-form-file.ts starts and may stop. */
const { name, bytes } = workerData as { readonly name: string; readonly bytes: Uint8Array };
try {
  parentPort?.postMessage({ file: await readFormFile(name, bytes) });
} catch (error) {
  if (!(error instanceof UnreadableFormError)) throw error;
  parentPort?.postMessage({ refusal: { message: error.message, hint: error.hint } });
}
