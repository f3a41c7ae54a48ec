import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureInstalled, installKey, isInstalled } from '../../src/cli/install.mjs';
import { pinnedNode } from '../../src/cli/node.mjs';
import { inFolder } from './test-effects.ts';

const SOURCE = {
  lockfile: '{"packages":{}}',
  manifest: '{"dependencies":{"zod":"1.0.0"}}',
  platform: 'linux',
  arch: 'x64',
};

function project(use: (root: string) => Promise<void>): Promise<void> {
  return inFolder(async (root) => {
    await writeFile(join(root, 'package.json'), '{"dependencies":{"zod":"1.0.0"}}');
    const packages = { '': {}, 'node_modules/zod': { version: '1.0.0', integrity: 'sha512-a' } };
    await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages }));
    await use(root);
  });
}

/** An npm that makes node_modules, counts its calls and ends as told. */
function npm(code: number) {
  const calls: string[] = [];
  return {
    calls,
    run: async (root: string) => {
      calls.push(root);
      await mkdir(join(root, 'node_modules'), { recursive: true });
      return code;
    },
  };
}

function silent(): void {
  return undefined;
}

describe('installKey', () => {
  it('changes with the lockfile, the dependencies and the system', () => {
    const keys = [
      SOURCE,
      { ...SOURCE, lockfile: '{}' },
      { ...SOURCE, manifest: '{"dependencies":{"zod":"1.0.1"}}' },
      { ...SOURCE, platform: 'darwin' },
      { ...SOURCE, arch: 'arm64' },
    ].map(installKey);
    expect(new Set(keys).size).toBe(5);
  });

  it('stays when only a script or a description changes', () => {
    const manifest = '{"description":"x","scripts":{"a":"b"},"dependencies":{"zod":"1.0.0"}}';
    expect(installKey({ ...SOURCE, manifest })).toBe(installKey(SOURCE));
  });
});

describe('ensureInstalled', () => {
  it('installs once and then never again', () =>
    project(async (root) => {
      const { run, calls } = npm(0);
      expect(await ensureInstalled(root, silent, run)).toBe(true);
      expect(await ensureInstalled(root, silent, run)).toBe(true);
      expect(calls).toEqual([root]);
    }));

  it('installs again when the lockfile changes', () =>
    project(async (root) => {
      const { run, calls } = npm(0);
      await ensureInstalled(root, silent, run);
      await writeFile(join(root, 'package-lock.json'), '{"packages":{}}');
      await ensureInstalled(root, silent, run);
      expect(calls).toHaveLength(2);
    }));

  it('does not take a failed install for a finished one', () =>
    project(async (root) => {
      expect(await ensureInstalled(root, silent, npm(1).run)).toBe(false);
      expect(isInstalled(root)).toBe(false);
    }));

  it('does not take an interrupted reinstall for the install before it', () =>
    project(async (root) => {
      await ensureInstalled(root, silent, npm(0).run);
      const lockfile = join(root, 'package-lock.json');
      await writeFile(lockfile, '{"packages":{}}');
      const interrupted = () => Promise.reject(new Error('killed'));
      await expect(ensureInstalled(root, silent, interrupted)).rejects.toThrow('killed');
      expect(isInstalled(root)).toBe(false);
    }));

  it('accepts what a plain npm install has brought', () =>
    project(async (root) => {
      await plainInstall(root, 'sha512-a');
      const { run, calls } = npm(0);
      expect(await ensureInstalled(root, silent, run)).toBe(true);
      expect(calls).toEqual([]);
    }));

  it('replaces packages other than the locked ones', () =>
    project(async (root) => {
      await plainInstall(root, 'sha512-b');
      const { run, calls } = npm(0);
      await ensureInstalled(root, silent, run);
      expect(calls).toEqual([root]);
    }));
});

/** What `npm install` leaves behind. */
async function plainInstall(root: string, integrity: string): Promise<void> {
  const node = pinnedNode(root, process.platform, process.arch);
  const packages = { 'node_modules/zod': { version: '1.0.0', integrity } };
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  if (node === undefined) return;
  await mkdir(dirname(node), { recursive: true });
  await writeFile(node, '');
}
