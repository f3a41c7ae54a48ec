import { describe, expect, it } from 'vitest';
import { atomFeed, type AtomEntry } from '../../src/export/atom.ts';
import { element } from '../../src/export/xml.ts';

function entry(updated: string, ...content: AtomEntry['content']): AtomEntry {
  return {
    id: `tag:x.test,2026:${updated}`,
    title: '改动',
    updated,
    page: 'https://x.test/',
    content,
  };
}

const FEED = {
  id: 'tag:x.test,2026:feed',
  title: '<更新> & "其他"',
  subtitle: '',
  author: '某局',
  self: 'https://x.test/feed.xml',
  page: 'https://x.test/',
  updated: '2026-01-01T00:00:00+08:00',
  entries: [],
};

describe('atomFeed', () => {
  it('escapes text and drops what XML forbids', () => {
    const xml = atomFeed({
      ...FEED,
      author: '甲\u0000\u001B乙',
      entries: [entry('2026-02-01T00:00:00Z', element('p', {}, ']]> <b>'))],
    });
    expect(xml).toContain('<title>&lt;更新&gt; &amp; &quot;其他&quot;</title>');
    expect(xml).toContain('<name>甲\ufffd\ufffd乙</name>');
    expect(xml).toContain('<p>]]&gt; &lt;b&gt;</p>');
  });

  it('is as new as its newest entry, whatever zone its author lives in', () => {
    const entries = [
      '2026-03-01T08:00:00+08:00',
      '2026-03-01T01:00:00Z',
      '2026-02-28T20:00:00-03:00',
    ];
    const xml = atomFeed({ ...FEED, entries: entries.map((updated) => entry(updated)) });
    expect(/<updated>(.*?)<\/updated>/.exec(xml)?.[1]).toBe('2026-03-01T01:00:00Z');
  });

  it('has a date of its own without entries', () => {
    expect(atomFeed(FEED)).toContain('<updated>2026-01-01T00:00:00+08:00</updated>');
  });
});
