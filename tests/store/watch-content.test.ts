import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchContent, type ContentChanges } from '../../src/store/watch-content.ts';

let root = '';
let changes: ContentChanges | null = null;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  mkdirSync(join(root, 'content', 'declarations', '2020'), { recursive: true });
});

afterEach(async () => {
  await changes?.close();
  changes = null;
  rmSync(root, { recursive: true, force: true });
});

async function open(signal = new AbortController().signal): Promise<ContentChanges> {
  changes = await watchContent(root, signal);
  return changes;
}

function write(file: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), file);
}

/** Whether there is a change within half a second. */
async function isTold(watched: ContentChanges): Promise<boolean> {
  return Promise.race([watched.next().then(() => true), pause(500, false)]);
}

describe('a watched content', () => {
  it('tells of a file that is written, also in a new folder', async () => {
    const watched = await open();
    write('content/declarations/2020/justice/aid.md');
    await watched.next();
    write('content/declarations/2021/police/new.md');
    await watched.next();
  });

  it('tells of a file that is removed', async () => {
    write('content/site.yaml');
    const watched = await open();
    rmSync(join(root, 'content', 'site.yaml'));
    await watched.next();
  });

  it('tells of what has changed while nobody was waiting, once', async () => {
    const watched = await open();
    write('content/a.yaml');
    write('content/b.yaml');
    await pause(400);
    await watched.next();
    expect(await isTold(watched)).toBe(false);
  });

  it('tells of a copy that an editor leaves behind: a build complains of it', async () => {
    const watched = await open();
    write('content/declarations/2020/aid.md~');
    await watched.next();
  });

  it('does not begin when it is asked to stop before', async () => {
    const controller = new AbortController();
    const opening = watchContent(root, controller.signal);
    controller.abort();
    await expect(opening).rejects.toThrow('abort');
  });

  it('says nothing of files that editors keep beside those they edit', async () => {
    const watched = await open();
    write('content/declarations/2020/.aid.md.swp');
    expect(await isTold(watched)).toBe(false);
  });

  it('tells of a commit', async () => {
    const git = (...args: string[]): void => {
      const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=main'];
      execFileSync('git', [...who, ...args], { cwd: root, stdio: 'ignore' });
    };
    write('content/site.yaml');
    git('init');
    git('add', '.');
    git('commit', '-m', 'first');
    const watched = await open();
    git('commit', '--allow-empty', '-m', 'second');
    await watched.next();
  });

  it('stops waiting when it is asked to', async () => {
    const controller = new AbortController();
    const watched = await open(controller.signal);
    const waiting = watched.next();
    controller.abort();
    await expect(waiting).rejects.toThrow('abort');
  });
});
