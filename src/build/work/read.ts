import { keepFile } from '../files.ts';
import { encodeBrief, encodePart, readPart } from '../part.ts';
import type { ReadOutcome, ReadTask, WorkerSetup } from '../tasks.ts';
import { remember } from './parts.ts';

export function readTask(
  { plan, keep, keepBrief }: ReadTask,
  { root, frame }: WorkerSetup,
): ReadOutcome {
  const part = readPart(root, plan, frame);
  if (part.diagnostics.length > 0) return { bytes: null, diagnostics: part.diagnostics };
  keepFile(keep, encodePart(part));
  const bytes = encodeBrief(part);
  keepFile(keepBrief, bytes);
  remember(keep, part);
  return { bytes, diagnostics: [] };
}
