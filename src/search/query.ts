import { normalise } from './normalise.ts';

/** What a citizen typed, as search understands it. */
export interface Query {
  /** Normalised words or quoted phrases; every one must occur. */
  readonly terms: readonly string[];
  /** The whole query as one phrase: a project's name typed in full may hold blanks. */
  readonly whole: string;
}

const WORD = /"([^"]*)"|(\S+)/gu;

/** `再犯罪率 "社区 矫正"` → 再犯罪率 and 社区矫正. A query of blanks only has no terms. */
export function parseQuery(typed: string): Query {
  // NFKC first, so that full-width quotes and blanks of an input method count as such.
  const folded = typed.normalize('NFKC');
  const words = [...folded.matchAll(WORD)].map(([, phrase, word]) =>
    normalise(phrase ?? word ?? ''),
  );
  const terms = [...new Set(words)].filter((term) => term !== '');
  return { terms, whole: normalise(folded.replaceAll('"', '')) };
}
