import { existsSync, readFileSync, rmSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { ContentDigests } from './content-digests.ts';
import { keepFile } from './files.ts';
import type { Products } from './products.ts';

/** What is remembered of a build for the next one. May be thrown away at any time. */
export interface BuildState {
  readonly digests: ContentDigests;
  readonly products: Products;
}

/** Another version of this file is not understood, and not needed. */
const VERSION = 1;

/** What was remembered in a file; nothing where it is not there or cannot be read. */
export function readState(file: string): BuildState | null {
  if (!existsSync(file)) return null;
  try {
    const { version, state } = deserialize(readFileSync(file)) as {
      version: number;
      state: BuildState;
    };
    return version === VERSION ? state : null;
  } catch {
    return null;
  }
}

export function writeState(file: string, state: BuildState): void {
  keepFile(file, serialize({ version: VERSION, state }));
}

export function forgetState(file: string): void {
  rmSync(file, { force: true });
}
