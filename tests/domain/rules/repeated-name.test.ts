import { expect, it } from 'vitest';
import { repeatedName } from '../../../src/domain/rules/repeated-name.ts';
import { declarationWith } from '../../fixtures/declaration.ts';
import { checksAmong } from '../../fixtures/run-rule.ts';

function among(...others: Parameters<typeof declarationWith>[0][]) {
  return checksAmong(repeatedName, [
    declarationWith({ id: '2020/justice/a' }),
    ...others.map((changes, index) =>
      declarationWith({ id: `2020/justice/b${index}`, ...changes }),
    ),
  ]);
}

it('passes where names differ', () => {
  expect(among({ name: '法律援助经费' })).toEqual([]);
});

it('fails where the same department has the name twice in one year', () => {
  expect(among({})).toMatchObject([
    { status: 'failed', anchor: 'field-name', related: [{ declaration: '2020/justice/b0' }] },
  ]);
});

it('lets another year and another department have the name', () => {
  expect(among({ fiscalYear: 2021 }, { department: 'civil' })).toEqual([]);
});
