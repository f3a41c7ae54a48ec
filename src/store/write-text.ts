import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a text file as a whole: whoever reads it sees the old text or the new one, never a part. */
export function writeText(root: string, file: string, text: string): void {
  const place = path.join(root, file);
  const beside = `${place}.new`;
  writeFileSync(beside, text);
  renameSync(beside, place);
}
