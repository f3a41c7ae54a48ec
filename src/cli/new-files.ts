import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from './user-error.ts';

/** A file to be written. */
export interface NewFile {
  /** Below the folder. */
  readonly name: string;
  bytes(): Uint8Array;
}

const SHOWN = 5;

/**
 * Writes files that are not there yet; with one that is, none is written.
 * @param replace write all the same.
 * @throws UserError naming the files that are there.
 */
export function writeNewFiles(folder: string, files: readonly NewFile[], replace: boolean): void {
  const there = files.filter(({ name }) => existsSync(join(folder, name)));
  if (there.length > 0 && !replace) {
    const shown = there.slice(0, SHOWN).map(({ name }) => join(folder, name));
    const more = there.length > SHOWN ? `等 ${String(there.length)} 个文件` : '';
    throw new UserError(
      `${shown.join('、')}${more}已经在那里，没有写任何文件。换一个文件夹（--out），或加 --replace 覆盖。`,
    );
  }
  for (const { name, bytes } of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes());
  }
}
