import type { Entries } from './names.ts';

/** A form as it was left, kept on this device only. */
export interface Draft {
  /** What is being filled in: an id, a file's name, or `new`. */
  readonly document: string;
  /** 项目名称, for the list. */
  readonly title: string;
  /** `2026-11-23 09:05`, by the clock of this device. */
  readonly savedAt: string;
  readonly entries: Entries;
}

/** The part of `Storage` that is needed; it may throw at any time. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'mingzhang/declare/1/';
/** Parts a document from the tab that keeps a draft of its own; no path and no file has it. */
const TAB = '\t';

/** The draft of a tab that must not write over the draft another tab keeps of the document. */
export function draftOfTab(document: string, tab: string): string {
  return `${documentOf(document)}${TAB}${tab}`;
}

export function isDraftOfTab(document: string): boolean {
  return document.includes(TAB);
}

/** The document itself, whichever tab it was filled in. */
function documentOf(document: string): string {
  return document.split(TAB)[0] ?? document;
}

/**
 * Drafts of one portal on this device.
 * @param base path of the portal: several may share one origin.
 */
export class Drafts {
  readonly #store: DraftStore;
  readonly #prefix: string;

  constructor(store: DraftStore, base: string) {
    this.#store = store;
    this.#prefix = `${PREFIX}${base}/`;
  }

  /**
   * Whether a change another tab made in the storage touches the draft of a document.
   * @param key of the change; null where everything was cleared.
   */
  concerns(key: string | null, document: string): boolean {
    return key === null || key === this.#prefix + document;
  }

  /** @returns false where the browser keeps nothing: private mode, no room left. */
  save(draft: Draft): boolean {
    try {
      this.#store.setItem(this.#prefix + draft.document, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  read(document: string): Draft | null {
    try {
      return parse(this.#store.getItem(this.#prefix + document));
    } catch {
      return null;
    }
  }

  discard(document: string): void {
    try {
      this.#store.removeItem(this.#prefix + document);
    } catch {
      // What was never kept need not be thrown away.
    }
  }

  /** All of them, the latest first. */
  list(): Draft[] {
    try {
      const keys = Array.from({ length: this.#store.length }, (_, index) => this.#store.key(index));
      return keys
        .filter((key) => key?.startsWith(this.#prefix))
        .map((key) => parse(this.#store.getItem(key ?? '')))
        .filter((draft) => draft !== null)
        .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    } catch {
      return [];
    }
  }
}

/** Another version of this page, or another program, may have left anything there. */
function parse(json: string | null): Draft | null {
  if (json === null) return null;
  const value = readJson(json) as Partial<Draft> | null;
  const isDraft =
    typeof value?.document === 'string' &&
    typeof value.title === 'string' &&
    typeof value.savedAt === 'string' &&
    Array.isArray(value.entries) &&
    value.entries.every(
      (entry: unknown) => Array.isArray(entry) && entry.every((part) => typeof part === 'string'),
    );
  return isDraft ? (value as Draft) : null;
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
