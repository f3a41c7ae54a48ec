import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, readBuilt } from './built-site.ts';
import type { PublishedDeclaration } from './contract.ts';
import { parseHtml } from './dom.ts';
import type { Root } from 'hast';

/** What dist/data/declarations.json holds. */
export const PUBLISHED = existsSync(join(DIST, 'data', 'declarations.json'))
  ? (JSON.parse(readBuilt('data/declarations.json')) as PublishedDeclaration[])
  : [];

/** File of a declaration's page, found by the address the data give. */
export function pageFile({ url }: PublishedDeclaration): string {
  return `${url.replace(/^\//, '')}index.html`;
}

export function pageOf(declaration: PublishedDeclaration): Root {
  return parseHtml(readBuilt(pageFile(declaration)));
}

/** A decimal number of at most two places as an integer of hundredths, exactly. */
export function hundredths(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  if (!/^\d+$/.test(whole) || !/^\d{0,2}0*$/.test(fraction))
    throw new Error(`not exact: ${decimal}`);
  return BigInt(whole + fraction.slice(0, 2).padEnd(2, '0'));
}
