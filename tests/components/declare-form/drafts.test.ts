import { expect, it } from 'vitest';
import {
  draftOfTab,
  Drafts,
  isDraftOfTab,
} from '../../../src/components/DeclareForm/model/drafts.ts';
import type { Draft, DraftStore } from '../../../src/components/DeclareForm/model/drafts.ts';

function memory(room = Infinity): DraftStore & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

const draft = (document: string, savedAt = '2026-11-23 09:00'): Draft => ({
  document,
  title: '法律援助',
  savedAt,
  entries: [['项目名称', '法律援助']],
});

it('keeps one draft a document', () => {
  const drafts = new Drafts(memory(), '/');
  expect(drafts.save(draft('new'))).toBe(true);
  drafts.save(draft('a'));
  drafts.save(draft('new', '2026-11-23 10:00'));
  expect(drafts.read('new')).toEqual(draft('new', '2026-11-23 10:00'));
  expect(drafts.list().map(({ document }) => document)).toEqual(['new', 'a']);
  drafts.discard('new');
  expect(drafts.read('new')).toBeNull();
});

it('knows which change of the storage concerns a document, and keeps a draft of a tab beside it', () => {
  const store = memory();
  const drafts = new Drafts(store, '/');
  drafts.save(draft('new'));
  const [key = ''] = store.items.keys();
  expect(drafts.concerns(key, 'new')).toBe(true);
  expect(drafts.concerns(key, 'a')).toBe(false);
  expect(drafts.concerns(null, 'a')).toBe(true);
  const own = draftOfTab('new', '7');
  expect([isDraftOfTab(own), isDraftOfTab('new'), drafts.concerns(key, own)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(draftOfTab(own, '8')).toBe(draftOfTab('new', '8'));
});

it('does not mix the drafts of two portals of one origin', () => {
  const store = memory();
  new Drafts(store, '/a/').save(draft('new'));
  expect(new Drafts(store, '/b/').list()).toEqual([]);
});

it('says so where nothing can be kept', () => {
  expect(new Drafts(memory(10), '/').save(draft('new'))).toBe(false);
});

it('passes over what it did not write', () => {
  const store = memory();
  const drafts = new Drafts(store, '/');
  drafts.save(draft('a'));
  const [key = ''] = store.items.keys();
  for (const odd of [
    '{',
    'null',
    '{"document":1}',
    '{"document":"b","title":"","savedAt":"","entries":[1]}',
  ]) {
    store.items.set(key.replace(/a$/, 'b'), odd);
    expect(drafts.read('b')).toBeNull();
    expect(drafts.list()).toHaveLength(1);
  }
});
