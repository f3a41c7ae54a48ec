import type { Corpus } from '../domain/corpus.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { ContentFrame, DeclarationFile } from './content.ts';
import { fileStamp } from './files.ts';

/** A declaration file as it was read, and the declaration as it is published. */
export interface Remembered {
  readonly file: DeclarationFile;
  readonly published: Declaration | null;
}

/**
 * What was read of a folder's content, for reading it again while somebody edits it: a file that
 * lies there as before, against the same settings, is not read twice.
 */
export class ContentMemory {
  #settings = '';
  #files = new Map<string, Remembered & { readonly stamp: string }>();
  #stamps: ReadonlyMap<string, string> = new Map();
  #frame: ContentFrame | null = null;
  /** What was read last, of this or other settings. */
  corpus: Corpus<Declaration> | null = null;

  /** Looks at every file of the content, before any is read. */
  look(root: string, paths: readonly string[], isSetting: (path: string) => boolean): void {
    this.#stamps = new Map(paths.map((file) => [file, fileStamp(root, file)]));
    const settings = JSON.stringify([...this.#stamps].filter(([file]) => isSetting(file)));
    if (settings !== this.#settings) {
      this.#files.clear();
      this.#frame = null;
    }
    this.#settings = settings;
  }

  /** Settings that are as before are the very same, so that what was made with them holds. */
  settled(frame: ContentFrame): ContentFrame {
    this.#frame ??= frame;
    const { departments, taxonomies, site } = this.#frame;
    return { ...frame, departments, taxonomies, site };
  }

  /** A declaration's file, read again only where it has changed. */
  recall(file: string, read: () => Remembered): Remembered {
    const stamp = this.#stamps.get(file) ?? '';
    const known = this.#files.get(file);
    if (known?.stamp === stamp) return known;
    const found = { ...read(), stamp };
    this.#files.set(file, found);
    return found;
  }
}
