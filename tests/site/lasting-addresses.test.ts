import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, filesBelow } from './built-site.ts';

/**
 * Addresses whose last part is named in code or by a file of `content/`: tables, rules, data,
 * templates. The list may only grow: what was published once stays (docs/decisions/0010).
 */
const LASTING = readFileSync(join(import.meta.dirname, 'lasting-addresses.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const files = new Set(filesBelow(DIST));

describe('an address that the program itself names', () => {
  it.each(LASTING)('stays where it was published: %s', (address) => {
    expect(files.has(address.endsWith('/') ? `${address}index.html` : address)).toBe(true);
  });

  it('is on the list as soon as it is published: tables and rules', () => {
    const named = [...files].flatMap(
      (file) => /^((?:tables\/2020|checks)\/(?!pages\/)[^/]+\/)index\.html$/.exec(file)?.[1] ?? [],
    );
    expect(named.filter((address) => !LASTING.includes(address))).toEqual([]);
  });
});
