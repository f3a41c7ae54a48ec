import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
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

/** How many bundles are kept: two base paths, before and after a change of the code. */
const KEPT = 4;

export interface CompileOptions {
  readonly root: string;
  /** `/` or `/yjsgk/`. */
  readonly base: string;
  /** Names the code and the base path; the same key, the same bundle. */
  readonly key: string;
  /** Folder in which bundles are kept. */
  readonly folder: string;
  /** Bundle again, whatever is there. */
  readonly clean: boolean;
}

/** Bundles the pages with Astro, unless a bundle of exactly this code is there. */
export async function compilePages({
  root,
  base,
  key,
  folder,
  clean,
}: CompileOptions): Promise<CompiledPages> {
  // Beside the bundle that other builds may be using, where there is one.
  const isUsed = clean && existsSync(join(folder, key));
  const place = join(folder, isUsed ? `${key}.again` : key);
  const pages = { bundle: join(place, 'bundle'), assets: join(place, 'assets') };
  if (existsSync(place) && !clean) return pages;
  const scratch = `${place}-${String(process.pid)}`;
  mkdirSync(scratch, { recursive: true });
  try {
    // Whoever calls the build does not decide which scripts are published.
    process.env['NODE_ENV'] = 'production';
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
    if (isUsed) rmSync(place, { recursive: true, force: true });
    settle(scratch, place);
    removeOld(folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return pages;
}

/** Of two builds that bundle the same at the same time the first one's bundle stays. */
function settle(scratch: string, place: string): void {
  try {
    renameSync(scratch, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

/** Bundles of earlier states of the code are of no more use. */
function removeOld(folder: string): void {
  const bundles = readdirSync(folder)
    .filter((name) => !name.includes('-'))
    .map((name) => ({ place: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { place } of bundles.slice(KEPT)) rmSync(place, { recursive: true, force: true });
}
