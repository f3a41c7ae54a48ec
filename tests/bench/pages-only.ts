import { join } from 'node:path';
import process from 'node:process';
import { buildPages } from '../../src/build/build-portal.ts';

// `node tests/bench/pages-only.ts <folder>`: builds the pages of all declarations as they are
// published, cold, and nothing else. Runs in a process of its own, as other generators do.
const [, , folder = 'dist'] = process.argv;
await buildPages({
  root: process.cwd(),
  base: '/',
  out: join(process.cwd(), folder),
  clean: true,
  signal: new AbortController().signal,
  accept: () => undefined,
  phase: () => undefined,
  progress: () => undefined,
});
