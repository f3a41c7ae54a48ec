import type { Words } from './diff/words.ts';

/** What one commit changed in one declaration, as far as it may be shown. */
export interface Update {
  /** Full id of the commit. */
  readonly commit: string;
  /** yyyy-mm-dd, in the author's own zone. */
  readonly date: string;
  /** The commit's first line; null where it holds what must not be shown. */
  readonly subject: string | null;
  readonly status: 'added' | 'removed' | 'changed' | 'moved';
  /** In budget words, the first few. */
  readonly lines: readonly Words[];
  /** How many more there are. */
  readonly more: number;
}

/** The history of one declaration, newest first. */
export interface DeclarationHistory {
  readonly updates: readonly Update[];
  /** How many older ones are not listed. */
  readonly more: number;
}

/** What one commit published: an entry of the feeds. */
export interface Publication {
  readonly commit: string;
  /** RFC 3339, in the author's own zone. */
  readonly instant: string;
  readonly subject: string | null;
  /** The declarations it changed, by address; `update` is null beyond what is told of each. */
  readonly declarations: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: Update['status'];
    readonly update: Update | null;
  }[];
}

/** What git knows of the published declarations; nothing at all rather than a part of it. */
export type History =
  | { readonly status: 'missing'; readonly reason: 'no-repository' | 'shallow' | 'no-commits' }
  | {
      readonly status: 'complete';
      of(declaration: string): DeclarationHistory;
      /** Newest first; only the last ones. */
      readonly publications: readonly Publication[];
    };
