import { mkdtempSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentDigests, type ContentDigests } from '../../src/build/content-digests.ts';

let root = '';
const FILE = 'content/declarations/2020/justice/a.md';
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'digests-'));
  mkdirSync(join(root, 'content/declarations/2020/justice'), { recursive: true });
  write('甲', LONG_AGO);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(text: string, time: Date): void {
  writeFileSync(join(root, FILE), text);
  utimesSync(join(root, FILE), time, time);
}

const digestOf = ({ files }: ContentDigests): string => files.get(FILE)?.digest ?? '';

describe('the digest of a file', () => {
  it('changes with its bytes', () => {
    const before = contentDigests(root, null);
    write('乙二', LONG_AGO);
    expect(digestOf(contentDigests(root, before))).not.toBe(digestOf(before));
  });

  it('is taken over where size, time and place are as before', () => {
    const before = contentDigests(root, null);
    const marked = { ...before, files: new Map(before.files) };
    const seen = before.files.get(FILE);
    if (seen) marked.files.set(FILE, { ...seen, digest: 'known' });
    expect(digestOf(contentDigests(root, marked))).toBe('known');
  });

  it('is read again where the file was written when it was last seen', () => {
    write('甲', new Date());
    const before = contentDigests(root, null);
    const { mtime } = statSync(join(root, FILE));
    // The same size at the same time: only reading tells.
    write('乙', mtime);
    expect(digestOf(contentDigests(root, before))).not.toBe(digestOf(before));
  });
});
