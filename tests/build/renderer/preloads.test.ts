import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOf, withPreloads } from '../../../src/build/renderer/preloads.ts';

const FILES: Readonly<Record<string, string>> = {
  'page.a1.js': 'import{x}from"./shared.b2.js";import"./style.c3.js";x();',
  'shared.b2.js': 'import{y}from"./deep.d4.js";export const x=()=>import("./later.e5.js");',
  'style.c3.js': 'import"./shared.b2.js";',
  'deep.d4.js': 'import"./shared.b2.js";export const y=1;',
  'later.e5.js': '',
};

let assets = '';
beforeAll(() => {
  assets = mkdtempSync(join(tmpdir(), 'preloads-'));
  mkdirSync(join(assets, '_astro'));
  for (const [name, text] of Object.entries(FILES))
    writeFileSync(join(assets, '_astro', name), text);
});

afterAll(() => {
  rmSync(assets, { recursive: true, force: true });
});

const preloaded = (html: string): string => withPreloads(html, importsOf(assets));

const page = (script: string): string =>
  `<html><head><title>$& 页</title></head><body>${script}</body></html>`;

describe('a page', () => {
  it('names everything its scripts import, and nothing they fetch later', () => {
    const script = '<script type="module" src="/yjsgk/_astro/page.a1.js"></script>';
    const links = ['shared.b2.js', 'deep.d4.js', 'style.c3.js'].map(
      (name) => `<link rel="modulepreload" href="/yjsgk/_astro/${name}">`,
    );
    expect(preloaded(page(script))).toBe(
      page(script).replace('</head>', () => `${links.join('')}</head>`),
    );
  });

  it('names its own script before what that of every page imports', () => {
    const scripts = ['style.c3.js', 'page.a1.js'].map(
      (name) => `<script type="module" src="/_astro/${name}"></script>`,
    );
    const links = ['page.a1.js', 'shared.b2.js', 'deep.d4.js', 'style.c3.js'].map(
      (name) => `<link rel="modulepreload" href="/_astro/${name}">`,
    );
    expect(preloaded(page(scripts.join('')))).toBe(
      page(scripts.join('')).replace('</head>', () => `${links.join('')}</head>`),
    );
  });

  it('stays as it is where its scripts import nothing', () => {
    const script = '<script type="module" src="/_astro/later.e5.js"></script>';
    expect(preloaded(page(script))).toBe(page(script));
  });

  it('has nothing to name where the pages fetch nothing', () => {
    const script = '<script type="module" src="/_astro/page.a1.js"></script>';
    expect(withPreloads(page(script), importsOf(join(assets, 'none')))).toBe(page(script));
  });
});
