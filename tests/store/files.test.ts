import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readText } from '../../src/store/files.ts';
import { withProject } from '../fixtures/content.ts';

describe('the files of a folder', () => {
  it('are listed by their path, folders within as well, whatever the disk’s order', () => {
    const files = new Map(
      ['b.md', 'a/c.md', 'a.md', 'a-b.md', '甲.md', 'B.md'].map((name) => [`content/${name}`, '']),
    );
    withProject(files, (root) => {
      expect(listFiles(root, 'content')).toEqual(
        ['B.md', 'a/c.md', 'a-b.md', 'a.md', 'b.md', '甲.md'].map((name) => `content/${name}`),
      );
    });
  });

  it('are listed without hidden ones', () => {
    const files = new Map(
      ['content/.DS_Store', 'content/.git/config', 'content/a.md'].map((name) => [name, '']),
    );
    withProject(files, (root) => {
      expect(listFiles(root, 'content')).toEqual(['content/a.md']);
    });
  });

  it('are none where the folder is not there or empty', () => {
    withProject(new Map(), (root) => {
      mkdirSync(join(root, 'content'));
      expect(listFiles(root, 'content')).toEqual([]);
      expect(listFiles(root, 'none')).toEqual([]);
    });
  });
});

describe('the text of a file', () => {
  it('is its characters, a byte order mark among them', () => {
    withProject(new Map([['a.md', '\u{feff}甲𠮷\n']]), (root) => {
      expect(readText(root, 'a.md')).toBe('\u{feff}甲𠮷\n');
    });
  });

  it.each([
    ['GBK', Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf)],
    ['an overlong form', Uint8Array.of(0xc0, 0xaf)],
    ['a surrogate', Uint8Array.of(0xed, 0xa0, 0x80)],
    ['half a character', Uint8Array.of(0xe7, 0x94)],
  ])('is none where the bytes are %s', (_kind, bytes) => {
    withProject(new Map([['a.md', bytes]]), (root) => {
      expect(readText(root, 'a.md')).toBeNull();
    });
  });

  it('is none of a link, which could lead anywhere, nor of a folder', () => {
    withProject(
      new Map([
        ['outside.txt', '密'],
        ['content/a.md', ''],
      ]),
      (root) => {
        symlinkSync(join(root, 'outside.txt'), join(root, 'content/link.md'));
        expect(listFiles(root, 'content')).toEqual(['content/a.md', 'content/link.md']);
        expect(readText(root, 'content/link.md')).toBeNull();
        expect(readText(root, 'content')).toBeNull();
      },
    );
  });

  it('cannot be read where there is no file', () => {
    withProject(new Map(), (root) => {
      expect(() => readText(root, 'none.md')).toThrow('ENOENT');
    });
  });
});
