import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { readYaml } from '../../src/markdown/yaml.ts';
import { placed } from './reading.ts';

function read(text: string) {
  return readYaml(sourceFile('甲.yaml', text), text, 0);
}

/** What is wrong, whether or not the rest could be read. */
function faults(text: string): string[] {
  const yaml = read(text);
  return placed(Array.isArray(yaml) ? yaml : yaml.diagnostics);
}

describe('a value', () => {
  it.each([
    '148.00',
    '0',
    '007',
    '1e3',
    '0x10',
    'null',
    '~',
    'true',
    'no',
    '2020-01-01',
    '.5',
    '+1',
    'NaN',
    '=100%',
    '<<',
  ])('is the characters that stand there: %s', (value) => {
    expect(read(`甲: ${value}\n`)).toMatchObject({ data: { 甲: value }, diagnostics: [] });
  });

  it('is a blank text where nothing stands', () => {
    expect(read('甲:\n乙: 1\n')).toMatchObject({ data: { 甲: '', 乙: '1' } });
  });

  it('named __proto__ changes no object', () => {
    const yaml = read('__proto__:\n  甲: 1\n');
    expect(Object.getPrototypeOf(Array.isArray(yaml) ? null : yaml.data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['甲']).toBeUndefined();
  });
});

describe('what checking line by line leaves to the parser', () => {
  it.each([
    ['an alias as a key', '甲: 1\n*a : 2\n', '2:1 yaml/alias'],
    ['an anchor on a key', '&a 甲: 1\n', '1:1 yaml/anchor'],
    ['a tag on a key', '!!str 甲: 1\n', '1:1 yaml/tag'],
    ['a list as a key', '甲: 1\n[乙]: 2\n', '2:1 yaml/key'],
    ['an alias in a list', '甲: [*a]\n', '1:5 yaml/alias'],
    ['a key twice, far apart', '甲: 1\n乙:\n  丙: 1\n甲: 2\n', '4:1 yaml/duplicate-key'],
    ['a list where fields belong', '- 甲\n- 乙\n', '1:1 yaml/not-fields'],
    ['nothing', '', '1:1 yaml/not-fields'],
    ['only a comment', '# 甲\n', '1:1 yaml/not-fields'],
    ['an escape of an invisible character', '甲: "\\u00a0"\n', '1:4 yaml/invisible-character'],
  ])('%s is refused', (_kind, text, expected) => {
    expect(faults(text)).toEqual([expected]);
  });
});
