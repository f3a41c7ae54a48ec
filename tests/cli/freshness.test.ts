import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../src/cli/ensure-built.ts';
import type { BuildRequest } from '../../src/cli/ensure-built.ts';
import { inFolder, testEffects } from './test-effects.ts';

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

interface Project {
  readonly root: string;
  /** Builds where needed; whether it was. */
  ensure(request?: Partial<BuildRequest>): Promise<boolean>;
}

function project(use: (project: Project) => Promise<void>): Promise<void> {
  return inFolder(async (root) => {
    await write(join(root, 'content/site.yaml'), '站名: 明账\n');
    await write(join(root, 'src/pages/index.astro'), '<p>');
    const request = { base: '/', production: false, out: join(root, 'dist') };
    const build = ({ out }: BuildRequest) => write(join(out, 'index.html'), '首页');
    await use({
      root,
      ensure: (given) => ensureBuilt({ ...request, ...given }, testEffects({ root }), build),
    });
  });
}

describe('ensureBuilt', () => {
  it('builds the first time and not the second', () =>
    project(async ({ ensure }) => {
      expect([await ensure(), await ensure()]).toEqual([true, false]);
    }));

  it.each(['content/site.yaml', 'content/new.md', 'src/pages/index.astro', 'astro.config.mjs'])(
    'builds again when %s changes',
    (path) =>
      project(async ({ root, ensure }) => {
        await ensure();
        await write(join(root, path), 'changed');
        expect(await ensure()).toBe(true);
      }),
  );

  it('builds again when a source is renamed', () =>
    project(async ({ root, ensure }) => {
      await ensure();
      await rm(join(root, 'src/pages/index.astro'));
      await write(join(root, 'src/pages/other.astro'), '<p>');
      expect(await ensure()).toBe(true);
    }));

  it('builds again for another base path and for production', () =>
    project(async ({ ensure }) => {
      await ensure();
      expect(await ensure({ base: '/yjsgk/' })).toBe(true);
      expect(await ensure({ base: '/yjsgk/', production: true })).toBe(true);
    }));

  it('builds again when somebody has changed the built site', () =>
    project(async ({ root, ensure }) => {
      await ensure();
      await write(join(root, 'dist/index.html'), '改过');
      expect(await ensure()).toBe(true);
    }));

  it('leaves nothing of its own in the built site', () =>
    project(async ({ root, ensure }) => {
      await ensure();
      const { readdir } = await import('node:fs/promises');
      expect(await readdir(join(root, 'dist'))).toEqual(['index.html']);
    }));

  it('keeps apart what is built into different folders', () =>
    project(async ({ root, ensure }) => {
      await ensure();
      await ensure({ base: '/yjsgk/', out: join(root, 'other') });
      expect(await ensure()).toBe(false);
    }));

  it('takes no failed build for a finished one', () =>
    project(async ({ root, ensure }) => {
      await ensure();
      await write(join(root, 'content/site.yaml'), 'changed');
      const request = { base: '/', production: false, out: join(root, 'dist') };
      const fail = () => Promise.reject(new Error('内容有误'));
      await expect(ensureBuilt(request, testEffects({ root }), fail)).rejects.toThrow('内容有误');
      await write(join(root, 'content/site.yaml'), '站名: 明账\n');
      expect(await ensure()).toBe(true);
    }));
});
