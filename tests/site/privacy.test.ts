import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REAL_CONTENT } from '../fixtures/content.ts';
import { addressFaults } from './addresses.ts';
import { BUILD_LIMIT, PROJECT, buildSite, testFolder } from './builds.ts';
import { DIST, SUB_BASE, filesBelow, readSite } from './built-site.ts';
import type { PublishedDeclaration } from './contract.ts';

const COPY = testFolder('withheld');
const WITHHELD = join(COPY, 'dist');
const URL = 'https://zwgk.jiangyin.gov.test';
const PARTS = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const PERSONAL = ['项目负责人', '联系人', '联系电话'];

/** What content says of people: names and phones of all declarations. */
function personal(): string[] {
  const fields = [...REAL_CONTENT]
    .filter(([file]) => file.startsWith('content/declarations/'))
    .map(([, text]) => parse(text.split('---\n')[1]!, { schema: 'failsafe' }) as unknown);
  const values = fields.flatMap((front) =>
    PERSONAL.map((label) => (front as Record<string, string>)[label]),
  );
  return [
    ...new Set(values.filter((value) => typeof value === 'string' && value !== '')),
  ] as string[];
}

/** Everything else that content says: where a name is a word in another text, it may stand. */
function otherContent(): string {
  const line = new RegExp(`^(${PERSONAL.join('|')}): .*$`, 'gm');
  return [...REAL_CONTENT.values()].map((text) => text.replace(line, '')).join('\n');
}

/** The text of a file of the site; parts of the search index are compressed. */
function readPlain(folder: string, file: string): string {
  const bytes = readFileSync(join(folder, file));
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isZipped ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** `file: word` for every word found anywhere in a built site. */
function foundIn(folder: string, words: readonly string[]): string[] {
  return filesBelow(folder).flatMap((file) => {
    const text = readPlain(folder, file);
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });
}

function withSettings(text: string, settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings).reduce((result, [key, value]) => {
    const line = new RegExp(`^${key}: .*$`, 'm');
    expect(result).toMatch(line);
    return result.replace(line, `${key}: ${value}`);
  }, text);
}

beforeAll(async () => {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const part of PARTS) cpSync(join(PROJECT, part), join(COPY, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(COPY, 'node_modules'), 'junction');
  const settings = withSettings(readFileSync(join(COPY, 'content', 'site.yaml'), 'utf8'), {
    公开姓名: '否',
    公开办公电话: '否',
    网址: URL,
  });
  writeFileSync(join(COPY, 'content', 'site.yaml'), settings);
  await buildSite(COPY, WITHHELD, SUB_BASE);
}, BUILD_LIMIT);

afterAll(() => {
  rmSync(COPY, { recursive: true, force: true });
});

describe('with names and phones published', () => {
  it('every name and phone stands on pages, in the data and in the search', () => {
    const words = personal();
    expect(words.length).toBeGreaterThan(15);
    const text = (files: RegExp): string =>
      filesBelow(DIST)
        .filter((file) => files.test(file))
        .map((file) => readPlain(DIST, file))
        .join('\n');
    const places = [/\/index\.html$/, /^data\/.*\.json$/, /^data\/.*\.csv$/].map(text);
    for (const word of words) for (const place of places) expect(place).toContain(word);
  });
});

describe('with names and phones withheld', () => {
  const other = otherContent();
  const words = personal().filter((word) => !other.includes(word));

  it('all of them can be told from other words', () => {
    expect(words).toEqual(personal());
  });

  it('the site is whole', () => {
    expect(filesBelow(WITHHELD).length).toBeGreaterThan(150);
  });

  it('no name and no phone stands anywhere in it', () => {
    expect(foundIn(WITHHELD, words)).toEqual([]);
  });

  it('the data say null', () => {
    const text = readFileSync(join(WITHHELD, 'data', 'declarations.json'), 'utf8');
    const people = (JSON.parse(text) as PublishedDeclaration[]).map(({ lead, contact, phone }) => [
      lead,
      contact,
      phone,
    ]);
    expect(people).toEqual(Array.from({ length: 9 }, () => [null, null, null]));
  });
});

describe('at an address of its own', () => {
  it('every page, the search description and robots.txt give that address', () => {
    expect(addressFaults(readSite(WITHHELD, SUB_BASE), URL)).toEqual([]);
  });
});
