import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pageRenderer } from '../../integrations/page-renderer.ts';

/** The pages as a program, and what browsers fetch beside them. */
export interface CompiledPages {
  /** Folder of the bundle. */
  readonly bundle: string;
  /** Folder of styles, scripts and what public/ holds, as they are published. */
  readonly assets: string;
}

/** How many bundles are kept: those of the tests' two base paths, and one to go back to. */
export interface CompileOptions {
  readonly root: string;
  /** `/` or `/yjsgk/`. */
  readonly base: string;
  /** Names the code and the base path; the same key, the same bundle. */
  readonly key: string;
  /** Folder in which bundles are kept. */
  readonly folder: string;
}

/** Bundles the pages with Astro, unless a bundle of exactly this code is there. */
export async function compilePages({
  root,
  base,
  key,
  folder,
}: CompileOptions): Promise<CompiledPages> {
  const place = join(folder, key);
  const pages = { bundle: join(place, 'bundle'), assets: join(place, 'assets') };
  if (existsSync(place)) return pages;
  const scratch = `${place}-${String(process.pid)}`;
  mkdirSync(scratch, { recursive: true });
  try {
    // Astro and Vite take longer to load than most builds take altogether.
    const { build } = await import('astro');
    await build({
      root,
      base,
      outDir: join(scratch, 'assets'),
      cacheDir: join(scratch, 'astro'),
      logLevel: 'warn',
      mode: 'production',
      integrations: [pageRenderer(join(scratch, 'bundle'))],
    });
    rmSync(join(scratch, 'astro'), { recursive: true, force: true });
    renameSync(scratch, place);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return pages;
}
