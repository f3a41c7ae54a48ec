import { mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../src/build/deliver.ts';
import { filesBelow } from '../../src/build/files.ts';
import { Bill, type Leftover, type Product } from '../../src/build/products.ts';

let folder = '';
const out = (): string => join(folder, 'dist');
const scratch = (): string => join(folder, 'scratch');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deliver-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** A site of ten pages and one more, each a product of its own. */
const SITE = Object.fromEntries(
  [...Array(10).keys(), 'last/deep'].map((page) => [`${String(page)}/index.html`, String(page)]),
);

function leftover(site: string, files: Readonly<Record<string, string>>): Leftover {
  write(site, files);
  const products = new Map(
    Object.entries(files).map(([file, text]): [string, Product] => [
      file,
      { key: text, files: [file] },
    ]),
  );
  return { site, products };
}

/** A build that wants these files, each made of its text. */
function billOf(wanted: Readonly<Record<string, string>>, ...leftovers: Leftover[]): Bill {
  const bill = new Bill(leftovers);
  for (const [file, text] of Object.entries(wanted)) {
    if (bill.keep(file, text)) continue;
    write(scratch(), { [file]: text });
    bill.add(file, { key: text, files: [file] });
  }
  return bill;
}

function contents(site: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(site).map((file) => [file, readFileSync(join(site, file), 'utf8')]),
  );
}

describe('a site is brought up to date', () => {
  it('where there was none, as a whole', async () => {
    await deliver({ scratch: scratch(), out: out(), bill: billOf(SITE), present: null });
    expect(contents(out())).toEqual(SITE);
  });

  it('where little has changed, in its folder: other files are not touched', async () => {
    const present = leftover(out(), SITE);
    const before = statSync(join(out(), '3/index.html')).ino;
    const wanted = { ...SITE, '4/index.html': 'four' };
    await deliver({ scratch: scratch(), out: out(), bill: billOf(wanted, present), present });
    expect(contents(out())).toEqual(wanted);
    expect(statSync(join(out(), '3/index.html')).ino).toBe(before);
  });

  it('where a page went, without it and the folders it leaves empty', async () => {
    const present = leftover(out(), SITE);
    const wanted = Object.fromEntries(
      Object.entries(SITE).filter(([file]) => !file.startsWith('last/')),
    );
    await deliver({ scratch: scratch(), out: out(), bill: billOf(wanted, present), present });
    expect(contents(out())).toEqual(wanted);
    expect(() => statSync(join(out(), 'last'))).toThrow('ENOENT');
  });

  it('where most has changed, as a whole', async () => {
    const present = leftover(out(), SITE);
    const wanted = Object.fromEntries(Object.keys(SITE).map((file) => [file, `new ${file}`]));
    const folderBefore = statSync(out()).ino;
    await deliver({ scratch: scratch(), out: out(), bill: billOf(wanted, present), present });
    expect(contents(out())).toEqual(wanted);
    expect(statSync(out()).ino).not.toBe(folderBefore);
  });

  it('from what lies elsewhere, which stays as it is', async () => {
    const shard = leftover(join(folder, 'shard'), SITE);
    await deliver({ scratch: scratch(), out: out(), bill: billOf(SITE, shard), present: null });
    expect(contents(out())).toEqual(SITE);
    writeFileSync(join(folder, 'scratch-again'), '');
    const present: Leftover = { site: out(), products: shard.products };
    const wanted = { ...SITE, '4/index.html': 'four' };
    await deliver({ scratch: scratch(), out: out(), bill: billOf(wanted, present), present });
    expect(contents(join(folder, 'shard'))).toEqual(SITE);
  });
});
