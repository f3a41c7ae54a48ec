import type { Taxonomy } from '../../../domain/taxonomy.ts';

/** What the page needs to know of the portal, as /tools/declare/settings.json. */
export interface Settings {
  /** Form editions, in the order they are offered. */
  readonly taxonomies: readonly Taxonomy[];
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  /** What published copies of declarations lack. */
  readonly withholds: { readonly names: boolean; readonly phones: boolean };
}
