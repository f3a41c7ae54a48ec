import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { portalOf, showPortal } from '../site/portal.ts';
import { historyKey } from '../store/git-log.ts';
import { openCache } from './cache.ts';
import { contentDigests } from './content-digests.ts';
import { deliver } from './deliver.ts';
import { codeKey } from './freshness.ts';
import { keyOf } from './keys.ts';
import { Bill, type Leftover } from './products.ts';
import { publish, type Written } from './publish.ts';
import { readWhole } from './read-whole.ts';
import { compilePages } from './renderer/compile.ts';
import { forgetState, readState, writeState } from './state.ts';
import type { Site } from '../domain/site.ts';

export interface PortalBuild {
  /** Folder of the project. */
  readonly root: string;
  /** `/` or `/yjsgk/`. */
  readonly base: string;
  /** Absolute path of the folder to write. */
  readonly out: string;
  readonly signal: AbortSignal;
  /** Called with the site's settings before anything is written; throws where they do not do. */
  readonly accept: (site: Site) => void;
  readonly phase: (name: string) => void;
  readonly progress: (done: number, total: number) => void;
}

export interface BuiltPortal {
  readonly declarations: number;
  /** Files that were made, and those that were there already. */
  readonly made: number;
  readonly kept: number;
  /** Why there is no history; null where there is. */
  readonly missingHistory: 'no-repository' | 'shallow' | 'no-commits' | null;
}

let builds = 0;

/**
 * Builds the portal: reads and checks what has changed, writes what follows from it, and leaves all
 * else as it is. The same content gives the same bytes, whatever was built before.
 * @throws ContentError when the content must not be published; nothing has been written
 */
export async function buildPortal(build: PortalBuild): Promise<BuiltPortal> {
  const { root, base, out, signal, phase } = build;
  const place = join(root, '.cache', 'build', keyOf(out, base).slice(0, 12));
  const scratch = join(root, '.cache', `build-${String(process.pid)}-${String((builds += 1))}`);
  const stateFile = join(place, 'state');
  phase('读取并核对内容');
  const state = existsSync(out) ? readState(stateFile) : null;
  const digests = contentDigests(root, state?.digests ?? null);
  const code = await codeKey(root, [base]);
  const whole = keyOf(code, historyKey(root), [...digests.files].map(([path, it]) => [path, it.digest]));
  const present: Leftover | null = state && { site: out, products: state.products };
  const compiled = compilePages({ root, base, key: code, folder: join(root, '.cache', 'pages') });
  // Until it is waited for below.
  compiled.catch(() => undefined);
  const cache = openCache(place);
  try {
    const read = await readWhole({ build, digests, code, cache });
    const { pool } = read;
    try {
      build.accept(read.frame.site);
      const bill = new Bill(present ? [present] : []);
      const { corpus, audit } = read.whole;
      const written: Written = { files: [], parquet: [] };
      const portal = portalOf({ ...read.portal, corpus, audit, written });
      showPortal(portal);
      phase('生成页面、数据和检索索引');
      await publish({ build, read, portal, cache, bill, pages: await compiled, site: scratch, code });
      signal.throwIfAborted();
      phase('更新站点文件夹');
      forgetState(stateFile);
      const made = [...bill.made()].length;
      const kept = [...bill.kept()].length;
      await deliver({ scratch, out, bill, present });
      writeState(stateFile, { whole, digests, products: bill.products });
      cache.tidy();
      return {
        declarations: portal.ids.length,
        made,
        kept,
        missingHistory: portal.history.status === 'missing' ? portal.history.reason : null,
      };
    } finally {
      await pool.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
