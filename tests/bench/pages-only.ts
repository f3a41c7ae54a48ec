import process from 'node:process';
import { buildPages } from '../../src/build/build-portal.ts';

// Builds the pages of all declarations, cold, and nothing else: what is measured beside Hugo and
// Eleventy. Runs in a process of its own, as they do.
await buildPages({
  root: process.cwd(),
  base: '/',
  out: `${process.cwd()}/dist`,
  clean: true,
  signal: new AbortController().signal,
  accept: () => undefined,
  phase: () => undefined,
  progress: () => undefined,
});
