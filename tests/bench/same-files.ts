import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../src/build/files.ts';

/** Files of two folders that are not in both, or not the same to the byte. */
export function differences(one: string, other: string): string[] {
  const [files, others] = [filesBelow(one), filesBelow(other)];
  const [here, there] = [new Set(files), new Set(others)];
  const same = (file: string): boolean =>
    readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
  return [
    ...others.filter((file) => !here.has(file)),
    ...files.filter((file) => !there.has(file) || !same(file)),
  ];
}
