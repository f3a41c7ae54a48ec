import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentMemory } from '../../src/store/content-memory.ts';
import { loadContent, type FolderContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';

let root = '';
const ID = '2020/justice/legal-aid';
const FILE = `content/declarations/${ID}.md`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'memory-'));
  cpSync(join(PROJECT, 'content'), join(root, 'content'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), text.replace(from, to));
}

function again(memory: ContentMemory): FolderContent {
  return loadContent(root, { memory });
}

describe('reading again what was read before', () => {
  it('takes over every declaration that lies there as before', () => {
    const memory = new ContentMemory();
    const before = again(memory);
    edit(FILE, '法律援助经费', '法律援助专项经费');
    const after = again(memory);
    for (const { id } of before.corpus.declarations) {
      const same = after.corpus.declaration(id) === before.corpus.declaration(id);
      expect([id, same]).toEqual([id, id !== ID]);
    }
  });

  it('gives what reading all of it anew gives', () => {
    const memory = new ContentMemory();
    again(memory);
    edit(FILE, '法律援助经费', '法律援助专项经费');
    rmSync(join(root, 'content/declarations/2020/justice/mediation.md'));
    expect(again(memory).corpus.declarations).toEqual(loadContent(root).corpus.declarations);
  });

  it('tells a fault of a file for as long as it stands there', () => {
    const memory = new ContentMemory();
    edit(FILE, '项目总金额: 125.00', '项目总金额: 很多');
    const faults = again(memory).diagnostics;
    expect(faults).toHaveLength(1);
    expect(again(memory).diagnostics).toEqual(faults);
    edit(FILE, '项目总金额: 很多', '项目总金额: 125.00');
    expect(again(memory).diagnostics).toEqual([]);
  });

  it('reads all of it again when a setting has changed', () => {
    const memory = new ContentMemory();
    const before = again(memory);
    edit('content/taxonomy/jiangyin-2020.yaml', '单位专项', '专项');
    const after = again(memory);
    expect(after.corpus.declaration(ID)).not.toBe(before.corpus.declaration(ID));
    expect(after.diagnostics.length).toBeGreaterThan(0);
  });
});
