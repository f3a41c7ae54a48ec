import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import { locate } from '../../src/markdown/locate.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { readYaml, type YamlText } from '../../src/markdown/yaml.ts';

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };
type Path = readonly (string | number)[];

/** Words as forms have them, with whatever needs quoting and characters beyond the BMP. */
const WORD = fc.constantFrom(
  ...[
    '148.00',
    '0',
    '是',
    '2020-01-01',
    '≥90%',
    '1: 15',
    "'十三五'规划",
    '"引号"',
    '# 号',
    '甲 # 乙',
    '- 甲',
    '*甲',
    '[2019]8号',
  ],
  ...[
    '{甲}',
    '&甲',
    '!甲',
    '%',
    '@甲',
    '`甲`',
    '> 甲',
    '| 甲',
    '甲\\乙',
    '𠮷野家',
    '《关于<甲>的通知》',
    'null',
    '甲：乙',
    '，。',
  ],
);
const KEY = fc.constantFrom(
  '项目名称',
  '指标',
  '目标值',
  '来源',
  '产出目标',
  'ICP备案号',
  '0',
  '__proto__',
);
const TREE = fc.letrec<{ tree: Tree; group: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    WORD,
    WORD,
    tie('group'),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
  ),
  group: fc
    .uniqueArray(KEY, { minLength: 1, maxLength: 4 })
    .chain((keys) =>
      fc.tuple(...keys.map(() => tie('tree'))).map((values) => fromEntries(keys, values)),
    ),
}));

function fromEntries(keys: readonly string[], values: readonly Tree[]): Tree {
  const group = Object.create(null) as Record<string, Tree>;
  for (const [index, key] of keys.entries()) group[key] = values[index] ?? '';
  return group;
}

/** Every scalar of a tree with its path. */
function scalarsOf(tree: Tree, path: Path = []): [Path, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  const entries: [string | number, Tree][] = Array.isArray(tree)
    ? [...(tree as readonly Tree[]).entries()]
    : Object.entries(tree);
  return entries.flatMap(([key, value]) => scalarsOf(value, [...path, key]));
}

/** As the content's own files are written. */
function serialise(tree: Tree): string {
  return new Document(tree, { schema: 'failsafe' }).toString({ lineWidth: 0, singleQuote: true });
}

const HEAD = '---\n';

function readText(text: string): YamlText {
  const yaml = readYaml(sourceFile('甲.md', `${HEAD}${text}---\n`), text, HEAD.length);
  if (Array.isArray(yaml)) throw new Error(`${text}\n${JSON.stringify(yaml)}`);
  return yaml;
}

describe('the place of a value', () => {
  it('is exactly where it is written, for any front matter', () => {
    fc.assert(
      fc.property(TREE.group, (tree) => {
        const yaml = readText(serialise(tree));
        expect(yaml.diagnostics).toEqual([]);
        for (const [path, value] of scalarsOf(tree)) {
          const { start, end } = locate(yaml, path);
          expect(readText(`甲: ${yaml.file.text.slice(start, end)}\n`).data['甲']).toBe(value);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is its key’s, where the value is at fault for being blank', () => {
    const yaml = readText('甲: 1\n乙:\n丙: 3\n');
    const { start, end } = locate(yaml, ['乙']);
    expect(yaml.file.text.slice(start, end)).toBe('乙');
  });

  it('is the key, where the key is at fault', () => {
    const yaml = readText('甲:\n  乙: 1\n');
    const { start, end } = locate(yaml, ['甲', '乙'], true);
    expect([start, yaml.file.text.slice(start, end)]).toEqual([HEAD.length + 5, '乙']);
  });

  it('is the first character of a row, and the dash of a blank one', () => {
    const yaml = readText('甲:\n  - 乙: 1\n  -\n');
    const places = [0, 1].map(
      (row) => yaml.file.text.slice(locate(yaml, ['甲', row], true).start).split('\n')[0],
    );
    expect(places).toEqual(['乙: 1', '-']);
  });

  it('is the nearest group that exists, where the path leads nowhere', () => {
    const yaml = readText('甲:\n  乙: 1\n');
    const { start, end } = locate(yaml, ['甲', '丙', '丁'], true);
    expect(yaml.file.text.slice(start, end)).toBe('甲');
  });
});
