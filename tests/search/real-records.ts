import { searchRecords } from '../../src/search/records.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { readPortal } from '../../src/site/portal.ts';

/** The search records of the published declarations. */
export function realRecords(): SearchRecord[] {
  return searchRecords(readPortal(process.cwd()).corpus);
}
