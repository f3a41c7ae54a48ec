import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody, readBody } from '../../src/markdown/body.ts';
import { readPlainBody } from '../../src/markdown/plain-body.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { splitFrontMatter } from '../../src/markdown/split.ts';
import { parseYaml, readYaml } from '../../src/markdown/yaml.ts';
import { readSubset } from '../../src/markdown/yaml-subset.ts';
import { inOrder, writeYaml } from '../../src/markdown/serialize.ts';
import { writeSubset } from '../../src/markdown/write-subset.ts';
import { REAL_CONTENT } from '../fixtures/content.ts';

const REAL = [...REAL_CONTENT].filter(([file]) => file.startsWith('content/declarations/'));
const HALVES = REAL.map(([file, text]) => {
  const halves = splitFrontMatter(sourceFile(file, text));
  if ('code' in halves) throw new Error(`${file} has no front matter`);
  return halves;
});

/** A real text, cut short so that a case takes no time, with something put into it at a place. */
function damaged(texts: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      text: fc.constantFrom(...texts),
      from: fc.nat(40),
      changes: fc.array(
        fc.record({ at: fc.nat(10_000), piece: fc.constantFrom(...pieces), drop: fc.nat(2) }),
        { maxLength: 4 },
      ),
    })
    .map(({ text, from, changes }) => {
      const lines = text.split('\n').slice(from, from + 60);
      let short = `${lines.join('\n')}\n`;
      for (const { at, piece, drop } of changes) {
        const place = at % (short.length + 1);
        short = short.slice(0, place) + piece + short.slice(place + drop);
      }
      return short;
    });
}

const YAML_PIECES = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n  ',
    '- ',
    '-',
    ': ',
    ':',
    ' #',
    '#',
    "'",
    "''",
    '"',
    '[',
    ']',
    '[甲, 乙]',
  ],
  ...['{', '}', '*', '&', '!', '|', '>', '%', '@', '`', '?', ',', '~', '\t', '\u3000', '0', '甲'],
  ...["'甲'", "''''", '名: 值', '\n- 名: 值', '\n  - 名: 值', '---\n', '...\n', '\\'],
];
const BODY_PIECES = [
  ...[
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '#',
    '## ',
    '## 项目概况\n',
    '＃',
    '- ',
    '+ ',
    '* ',
    '> ',
    '=',
  ],
  ...[
    '1. ',
    '\n1. 甲\n2. 乙\n',
    '\n\n3. 丙\n',
    '\n4) 丁',
    '\n- 戊\n',
    '\n- - -\n',
    '\n0. 1. 己',
    '1.',
    '12) ',
    '(1)',
    '\\',
    '\\\\',
    '\\[',
    '[',
    ']',
    '[甲]: 乙',
    '](',
    '*',
    '_',
    '`',
    '```\n',
  ],
  ...[
    '~~~\n',
    '<',
    '<b>',
    '<!--',
    '&',
    '&amp;',
    '&#x20;',
    '---\n',
    '===\n',
    '\u3000',
    '\u00a0',
    '!',
  ],
];

function yamlOf(read: typeof readYaml, text: string): unknown {
  const yaml = read(sourceFile('甲.md', text), text, 0);
  return Array.isArray(yaml) ? yaml : { data: yaml.data, diagnostics: yaml.diagnostics };
}

describe('the short way to read front matter', () => {
  it('is taken for every declaration there is', () => {
    expect(HALVES.map(({ frontMatter }) => readSubset(frontMatter) !== null)).not.toContain(false);
  });

  it('reads what the parser reads, keys in the same order', () => {
    for (const { frontMatter } of HALVES) {
      expect(JSON.stringify(yamlOf(readYaml, frontMatter))).toBe(
        JSON.stringify(yamlOf(parseYaml, frontMatter)),
      );
    }
  });

  it('gives way to the parser wherever it would read anything else', () => {
    const texts = damaged(
      HALVES.map(({ frontMatter }) => frontMatter),
      YAML_PIECES,
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(yamlOf(readYaml, text))).toBe(
          JSON.stringify(yamlOf(parseYaml, text)),
        );
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('finds every value, key and row where the parser finds it', () => {
    for (const text of [...HALVES.map(({ frontMatter }) => frontMatter), ...ODD]) {
      expect(readSubset(text)).not.toBeNull();
      const file = sourceFile('甲.md', text);
      const [short, long] = [readYaml(file, text, 0), parseYaml(file, text, 0)];
      if (Array.isArray(short) || Array.isArray(long)) throw new Error('has no fault');
      for (const path of pathsOf(long.data)) {
        const found = [short, long].map(({ places }) => [places.value(path), places.key(path)]);
        expect([path, found[0]]).toEqual([path, found[1]]);
      }
    }
  });
});

/** Canonical, but as no declaration is. */
const ODD = [
  "甲: 1\n乙:\n丙:\n  丁: 2\n  戊:\n    - 己: a\n      规则: [x, yy]\n辛: 'q''r'\n壬:\n  - 己: z\n",
  '甲:\n  - 乙:\n      丙: 1\n      丁:\n    戊: 2\n  - 乙:\n己:\n',
  '甲:\n  乙:\n    丙:\n丁: 1\n',
];

/** Every path of the data, and some that lead nowhere. */
function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...(value as unknown[]).entries()]
    : Object.entries(typeof value === 'object' ? (value ?? {}) : {});
  const deeper = entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
  return [path, ...deeper, [...path, '无'], [...path, 99]];
}

describe('the short way to read a body', () => {
  it('is taken for every declaration there is', () => {
    expect(HALVES.map(({ body }) => readPlainBody(body) !== null)).not.toContain(false);
  });

  it('gives way to the parser wherever it would read anything else', () => {
    const texts = damaged(
      HALVES.map(({ body }) => body),
      BODY_PIECES,
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (part, isWhole) => {
        const text = isWhole ? `${WHOLE_BEFORE}${part.replaceAll('##', '')}${WHOLE_AFTER}` : part;
        const file = sourceFile('甲.md', text);
        expect(readBody(file, text, 0)).toEqual(parseBody(file, text, 0));
      }),
      { numRuns: 800, seed: 1 },
    );
  });
});

/** All five headings around a damaged part, so that the short way is taken where it can be. */
const WHOLE_BEFORE = '\n## 项目概况\n\n甲\n\n## 项目实施计划\n\n乙\n\n## 项目总目标\n\n';
const WHOLE_AFTER = '\n\n## 年度绩效目标\n\n丙\n\n## 需要说明的其他问题\n';

describe('the short way to write front matter', () => {
  const character = fc.constantFrom(...`甲乙丙丁0a :#-?,[]{}&*!|>"%@\`~=\\.，\u3000`);
  const value = fc.oneof(
    fc.constantFrom('', '148.00', '≥90%', '1: 15', '- 甲', '[2019]8号', '甲 #乙', '甲-', '?'),
    fc.string({ unit: character, maxLength: 5 }),
  );
  const unusual = fc.constantFrom('', "甲'乙", "'甲'", '甲\t');
  const row = fc.record({ 指标: value, 目标值: value, 来源: value });
  const group = fc.record({
    项目名称: value,
    绩效指标: fc.dictionary(
      fc.constantFrom('产出目标', '效果目标'),
      fc.dictionary(
        fc.constantFrom('数量', '质量', '1'),
        fc.array(row, { minLength: 1, maxLength: 2 }),
        { minKeys: 1 },
      ),
      { minKeys: 1 },
    ),
    勘注: fc.array(
      fc.record({
        字段: value,
        规则: fc.array(fc.constantFrom('项目结余', '目标值不一'), { minLength: 1 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    来源文件: fc.record({ 行: fc.oneof(value, unusual) }),
  });

  it('writes what YAML’s own writer writes, or gives way to it', () => {
    let short = 0;
    fc.assert(
      fc.property(group, (frontMatter) => {
        const ordered = inOrder(frontMatter);
        const written = writeSubset(ordered);
        if (written === null) return;
        short += 1;
        expect(written).toBe(writeYaml(ordered));
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(short).toBeGreaterThan(20);
  });

  it('is taken for every declaration there is', () => {
    for (const { frontMatter } of HALVES) {
      const data = readSubset(frontMatter);
      expect(data && writeSubset(inOrder(data))).toBe(frontMatter);
    }
  });
});
