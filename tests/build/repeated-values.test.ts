import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { RepeatedValues } from '../../src/build/repeated-values.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { readWhole } from '../fixtures/real-corpus.ts';

const { declarations } = readWhole().everything.corpus;

/** As they come from files: nothing is shared. */
function fresh(): Declaration[] {
  return declarations.map((declaration) => deserialize(serialize(declaration)) as Declaration);
}

describe('values that declarations have in common', () => {
  it('are the same objects afterwards, and say what they said', () => {
    const read = fresh();
    const values = new RepeatedValues();
    for (const declaration of read) values.share(declaration);
    expect(read).toEqual(declarations);
    const rows = read.flatMap(({ indicators }) => indicators);
    for (const { target } of rows) {
      const others = rows.filter((row) => row.target.printed === target.printed);
      for (const other of others) expect(other.target).toBe(target);
    }
  });
});
