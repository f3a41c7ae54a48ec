import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_NAMES, RULES } from '../../../src/domain/rules/index.ts';
import { corpusOf, declarationWith } from '../../fixtures/declaration.ts';

const SOURCE = new URL('../../../src/domain/rules/', import.meta.url);

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has a file and a test of its name', () => {
    expect(existsSync(new URL(`${id}.ts`, SOURCE))).toBe(true);
    expect(existsSync(new URL(`${id}.test.ts`, import.meta.url))).toBe(true);
  });

  it('explains itself in whole Chinese sentences', () => {
    for (const text of [rule.doc, rule.basis, rule.hint, rule.example.passes, rule.example.fails]) {
      expect(text).toMatch(/\p{Script=Han}{2}/u);
    }
    for (const text of [rule.doc, rule.basis, rule.hint]) expect(text).toMatch(/。$/u);
    expect(rule.example.passes).not.toBe(rule.example.fails);
  });

  it('finds nothing in a declaration without faults', () => {
    const declaration = declarationWith();
    const found = rule.check(declaration, corpusOf([declaration]));
    expect(found.filter(({ status }) => status !== 'passed')).toEqual([]);
  });
});

it('gives every rule an id and a name of its own', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(RULE_NAMES.size).toBe(RULES.length);
});

it('lists every file of the folder', () => {
  const files = readdirSync(SOURCE).filter((file) => file !== 'index.ts');
  expect(files.sort()).toEqual(RULES.map(({ id }) => `${id}.ts`).sort());
});
