import { createHash } from 'node:crypto';
import { normalise } from '../../src/search/normalise.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { SearchRecord } from '../../src/search/records.ts';

/** A declaration that a query finds, and how many places in it. */
export interface Found {
  readonly ordinal: number;
  readonly places: number;
}

/** Says of each declaration of a year that it is found and with how many places. */
export function answerOf(found: readonly Found[]): string {
  const hash = createHash('sha256');
  const ordered = [...found].sort((a, b) => a.ordinal - b.ordinal);
  for (const { ordinal, places } of ordered) hash.update(`${ordinal} ${places}\n`);
  return hash.digest('hex');
}

/** What reading every declaration of a year finds, for each query. */
export function scanYear(records: Iterable<SearchRecord>, queries: readonly string[]): string[] {
  const pairs = new PairsOfText();
  const asked = queries.map((typed) => {
    const { terms } = parseQuery(typed);
    return { terms, pairs: terms.map((term) => pairs.of(term)), found: [] as Found[] };
  });
  let ordinal = 0;
  for (const { places } of records) {
    const folded = places.map(({ cells }) => cells.map(({ text }) => normalise(text)).join('\n'));
    const whole = folded.join('\n');
    pairs.read(whole);
    for (const { terms, pairs: wanted, found } of asked) {
      if (terms.length === 0 || !wanted.every((own) => pairs.mayHold(own))) continue;
      if (!terms.every((term) => whole.includes(term))) continue;
      const held = folded.filter((place) => terms.some((term) => place.includes(term)));
      found.push({ ordinal, places: held.length });
    }
    ordinal += 1;
  }
  return asked.map(({ found }) => answerOf(found));
}

/**
 * Which pairs of units a text has, or others of the same number: a phrase with a pair that is not
 * there does not stand in it, and need not be looked for.
 */
class PairsOfText {
  readonly #readAt = new Uint32Array(1 << 18);
  #text = 0;

  of(phrase: string): number[] {
    return Array.from({ length: phrase.length - 1 }, (_, at) => numberOf(phrase, at));
  }

  read(text: string): void {
    this.#text += 1;
    for (let at = 1; at < text.length; at += 1) {
      this.#readAt[numberOf(text, at - 1)] = this.#text;
    }
  }

  mayHold(pairs: readonly number[]): boolean {
    return pairs.every((pair) => this.#readAt[pair] === this.#text);
  }
}

function numberOf(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ text.charCodeAt(at + 1)) & 0x3ffff;
}
