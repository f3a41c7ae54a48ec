import { readFileSync } from 'node:fs';
import { decodePart, type Part } from '../part.ts';

/** Declarations a thread keeps in mind. Where it reads more, memory is worth more than reading again. */
const MOST_DECLARATIONS = 6000;

const remembered = new Map<string, Part>();
let declarations = 0;

/** Keeps a part in mind for the tasks that follow, as long as all of them fit. */
export function remember(file: string, part: Part): void {
  declarations += part.entries.length;
  if (declarations <= MOST_DECLARATIONS) remembered.set(file, part);
  else remembered.clear();
}

/** A part that is kept in a file; from memory where this thread has read it. */
export function partIn(file: string): Part {
  return remembered.get(file) ?? decodePart(readFileSync(file));
}
