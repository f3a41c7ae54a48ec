import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { UnreadableFormError, type FormFile } from '../import/grid.ts';
import { LARGEST_FORM_FILE, refuseLarge } from '../import/readers/refusals.ts';

/** Milliseconds and megabytes one file may take; together with the program itself below 20 s and 512 MB. */
export interface ReadingLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const LIMITS: ReadingLimits = { milliseconds: 18_000, megabytes: 320 };
/** How often memory outside the thread's heap is looked at, in milliseconds. */
const WATCH = 25;
const MEGABYTE = 1024 * 1024;
const OTHER_PROGRAM =
  '用 Word、Excel 或 WPS 新建一个文件，只把申报表复制进去，另存为 .docx 或 .xlsx 再导入。';

type Answer =
  | { readonly file: FormFile }
  | { readonly refusal: { readonly message: string; readonly hint: string } };

/**
 * Reads a form file in a thread of its own, which is stopped where the file takes more time or
 * memory than any form needs.
 *
 * @param name file name, for messages and for telling HTML from text
 * @throws UnreadableFormError with what is wrong and what to do, in Chinese
 */
export async function readFormFileSafely(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits = LIMITS,
): Promise<FormFile> {
  if (bytes.length > LARGEST_FORM_FILE) throw refuseLarge(bytes.length);
  const worker = new Worker(new URL('./form-file-worker.ts', import.meta.url), {
    workerData: { name, bytes },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
    stdout: true,
    stderr: true,
  });
  try {
    return fileOf(await answer(worker, limits));
  } finally {
    await worker.terminate();
  }
}

function fileOf(given: Answer): FormFile {
  if ('file' in given) return given.file;
  throw new UnreadableFormError(given.refusal.message, given.refusal.hint);
}

function answer(worker: Worker, limits: ReadingLimits): Promise<Answer> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      end(stopped(`读了 ${String(Math.round(limits.milliseconds / 1000))} 秒还没有读完`));
    }, limits.milliseconds);
    const watch = setInterval(() => {
      const used = process.memoryUsage.rss() - before;
      if (used > limits.megabytes * MEGABYTE) end(stopped('读它要用太多内存'));
    }, WATCH);
    const end = (outcome: Answer | UnreadableFormError): void => {
      clearTimeout(tooLong);
      clearInterval(watch);
      if (outcome instanceof UnreadableFormError) reject(outcome);
      else resolve(outcome);
    };
    worker.once('message', end);
    worker.once('error', (error) => {
      const memory = (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(stopped(memory ? '读它要用太多内存' : '读的时候出了意外'));
    });
    worker.once('exit', () => {
      end(stopped('读的时候出了意外'));
    });
  });
}

function stopped(why: string): UnreadableFormError {
  return new UnreadableFormError(`${why}，已停下，没有写入任何内容`, OTHER_PROGRAM);
}
