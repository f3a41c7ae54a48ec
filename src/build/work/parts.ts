import { readFileSync } from 'node:fs';
import { decodePart, type Part } from '../part.ts';

/** Declarations a thread keeps in mind; beyond that the parts read longest ago are forgotten. */
const MOST_DECLARATIONS = 6000;

const remembered = new Map<string, Part>();
let declarations = 0;

/** Keeps a part in mind for the tasks that follow. */
export function remember(file: string, part: Part): void {
  remembered.set(file, part);
  declarations += part.entries.length;
  for (const [oldest, { entries }] of remembered) {
    if (declarations <= MOST_DECLARATIONS) break;
    remembered.delete(oldest);
    declarations -= entries.length;
  }
}

/** A part that is kept in a file; from memory where this thread has read it. */
export function partIn(file: string): Part {
  return remembered.get(file) ?? decodePart(readFileSync(file));
}
