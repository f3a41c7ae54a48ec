import { keepFile } from '../files.ts';
import { encodePart, readPart } from '../part.ts';
import type { ReadOutcome, ReadTask, WorkerSetup } from '../tasks.ts';
import { remember } from './parts.ts';

export function readTask({ plan, keep }: ReadTask, { root, frame }: WorkerSetup): ReadOutcome {
  const part = readPart(root, plan, frame);
  if (part.diagnostics.length > 0) return { bytes: null, diagnostics: part.diagnostics };
  const bytes = encodePart(part);
  keepFile(keep, bytes);
  remember(keep, part);
  return { bytes, diagnostics: [] };
}
