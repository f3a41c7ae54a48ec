import { declarationFile, realContent, realText, type Files } from '../fixtures/content.ts';

/** Stands in a replacement where the fault must be reported; it is not planted itself. */
export const CARET = '‸';

/** A copy of real content with a mistake in it, and where that must be reported. */
export interface Planted {
  readonly files: Files;
  readonly places: readonly Place[];
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One kind of mistake: what it is, how it is planted, under which code and in which words it is reported. */
export type Mistake = readonly [kind: string, planted: () => Planted, code: string, words: string];

export const LEGAL_AID = declarationFile('legal-aid');

/** In turn what stands exactly once in a real file, and what is put there. */
export type Pairs = readonly string[];

export function replaced(file: string, pairs: Pairs): Planted {
  const { text, places } = withoutCarets(file, plant(file, realText(file), pairs));
  return { files: realContent([file]).set(file, text), places };
}

/** The mistake in 法律援助经费. */
export function inLegalAid(...pairs: Pairs): () => Planted {
  return () => replaced(LEGAL_AID, pairs);
}

/** The mistake in any real file. */
export function inFile(file: string, ...pairs: Pairs): () => Planted {
  return () => replaced(file, pairs);
}

/** A file that should not stand where it stands: reported at its beginning. */
export function added(file: string, content: string | Uint8Array): () => Planted {
  return () => ({
    files: new Map<string, string | Uint8Array>(realContent([])).set(file, content),
    places: [{ file, line: 1, column: 1 }],
  });
}

/** A file that is not there. */
export function removed(file: string): () => Planted {
  return () => {
    const files = realContent([]);
    files.delete(file);
    return { files, places: [{ file, line: 1, column: 1 }] };
  };
}

/** @throws when a string stands there not at all or more than once. */
function plant(file: string, text: string, [find, put, ...more]: Pairs): string {
  if (find === undefined || put === undefined) return text;
  const [before, after, ...others] = text.split(find);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error(`“${find}” must stand exactly once in ${file}`);
  }
  return plant(file, before + put + after, more);
}

function withoutCarets(file: string, marked: string): { text: string; places: Place[] } {
  const pieces = marked.split(CARET);
  const places = pieces.slice(0, -1).map((_, index) => {
    const lines = pieces
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return { file, line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
  });
  return { text: pieces.join(''), places };
}
