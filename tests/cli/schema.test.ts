import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { editorCollections, generatedSchemas } from '../../src/cli/schema.ts';
import { loadContent } from '../../src/store/content.ts';
import { SCHEMA_MISTAKES } from '../content/mistakes/schema.ts';
import { LEGAL_AID } from '../content/plant.ts';
import { PROJECT, REAL_CONTENT } from '../fixtures/content.ts';
import { faultsOf } from '../fixtures/schemas.ts';

const CONTENT = loadContent(PROJECT);
const GENERATED = generatedSchemas(CONTENT);
const DECLARATIONS = [...REAL_CONTENT].filter(([file]) => file.startsWith('content/declarations/'));

function schemaOf(name: string): Record<string, unknown> {
  return JSON.parse(GENERATED.get(`docs/schema/${name}.json`) ?? '') as Record<string, unknown>;
}

/** Front matter as this project reads it (characters) or as editors do (numbers and blanks). */
function frontMatter(text: string, schema: 'failsafe' | 'core'): unknown {
  const [, yaml = ''] = text.split(/^---$/m);
  return parseDocument(yaml, { schema, uniqueKeys: false }).toJS();
}

function edition(text: string): string {
  return `declaration-${/^表式: (.*)$/m.exec(text)?.[1] ?? ''}`;
}

describe('the generated schemas', () => {
  it.each([...GENERATED])('are committed as they are made: %s', (file, text) => {
    // Otherwise: npm run schema
    expect(readFileSync(join(PROJECT, file), 'utf8')).toBe(text);
  });

  it.each(['failsafe', 'core'] as const)(
    'accept every declaration, read with the %s schema of YAML',
    (schema) => {
      for (const [file, text] of DECLARATIONS) {
        const faults = faultsOf(schemaOf(edition(text)), frontMatter(text, schema));
        expect([file, faults]).toEqual([file, []]);
      }
    },
  );

  it('accept the settings, as editors read them', () => {
    for (const [file, text] of REAL_CONTENT) {
      const [, folder = '', name = ''] = /^content\/(?:(\w+)\/)?(\w+)\S*\.yaml$/.exec(file) ?? [];
      if (name === '') continue;
      const schema = { departments: 'department', taxonomy: 'taxonomy' }[folder] ?? 'site';
      const data: unknown = parseDocument(text, { schema: 'core' }).toJS();
      expect([file, faultsOf(schemaOf(schema), data)]).toEqual([file, []]);
    }
  });

  it('carry the meaning of every field in Chinese', () => {
    const without: string[] = [];
    const walk = (properties: Record<string, Record<string, unknown>>, path: string): void => {
      for (const [name, part] of Object.entries(properties)) {
        const items = (part['items'] ?? {}) as Record<string, unknown>;
        if (!/\p{Script=Han}/u.test(String(part['description']))) without.push(path + name);
        const inner = (part['properties'] ?? items['properties'] ?? {}) as typeof properties;
        walk(inner, `${path}${name}/`);
      }
    };
    for (const [file, text] of GENERATED) {
      if (!file.startsWith('docs/schema/declaration-')) continue;
      walk((JSON.parse(text) as { properties: Parameters<typeof walk>[0] }).properties, '');
    }
    expect(without).toEqual([]);
  });
});

/** What JSON Schema has no words for: the calendar, the folder, another field, a key written twice. */
const BEYOND =
  /day that|thirty|leap|29|30|31|folder|wrong order|repeats|written twice|duplicate|edition|lines|full width|resolved|number of|rule/i;

describe('the schema of the front matter', () => {
  const mistakes = SCHEMA_MISTAKES.flatMap(([kind, planted]) => {
    const text = planted().files.get(LEGAL_AID);
    return typeof text === 'string' && !BEYOND.test(kind) ? [[kind, text] as const] : [];
  });

  it('is tried on thirty kinds of mistakes and more', () => {
    expect(mistakes.length).toBeGreaterThan(30);
  });

  it.each(mistakes)('refuses %s', (_kind, text) => {
    const schema = schemaOf('declaration-jiangyin-2020');
    expect(faultsOf(schema, frontMatter(text, 'failsafe'))).not.toEqual([]);
  });
});

describe('the snippets of the editor', () => {
  it('offer the options of the form', () => {
    const snippets = JSON.parse(GENERATED.get('.vscode/declaration.code-snippets') ?? '') as Record<
      string,
      { body: string[] }
    >;
    expect(snippets['项目属性']?.body).toEqual(['项目属性: ${1|单位专项|}']);
    expect(snippets['指标']?.body[0]).toBe('- 指标: $1');
  });
});

describe('the collections of the editor', () => {
  it('name the form edition of every declaration by its address in small letters', () => {
    const files = editorCollections('/项目', CONTENT);
    const { entries } = JSON.parse(files.get('.astro/collections/collections.json') ?? '') as {
      entries: Record<string, string>;
    };
    expect(Object.keys(entries)).toHaveLength(DECLARATIONS.length);
    expect(entries[`file:///项目/${LEGAL_AID}`]).toBe('declaration-jiangyin-2020');
    expect(files.has('.astro/collections/declaration-jiangyin-2020.schema.json')).toBe(true);
  });
});

describe('the task of the editor', () => {
  it('finds the place and the words of a fault in what the check prints', () => {
    const tasks = JSON.parse(readFileSync(join(PROJECT, '.vscode/tasks.json'), 'utf8')) as {
      tasks: { problemMatcher: { pattern: { regexp: string }[] } }[];
    };
    const [place, words] = tasks.tasks[0]!.problemMatcher.pattern.map(
      ({ regexp }) => new RegExp(regexp),
    );
    const printed = ['content/甲 乙.md:14:8  错误  项目总金额', '  应为数字，实为“甲”。'];
    expect(place!.exec(printed[0]!)?.slice(1, 4)).toEqual(['content/甲 乙.md', '14', '8']);
    expect(words!.exec(printed[1]!)?.[1]).toBe('应为数字，实为“甲”。');
    expect(place!.test('content/甲.md:1:1  提醒')).toBe(true);
  });
});
