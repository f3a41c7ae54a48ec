import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBody } from '../../src/markdown/body.ts';
import { declarationText } from '../../src/markdown/declaration-text.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { loadContent } from '../../src/store/content.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = `${ROOT}content/declarations/2020/justice/`;
const { sources } = loadContent(ROOT);

it.each(readdirSync(FOLDER).sort())('writes %s back as it stands', (name) => {
  const draft = sources.get(`2020/justice/${name.replace('.md', '')}`)?.draft;
  if (!draft) throw new Error('not read');
  expect(serializeDeclaration(declarationText(draft))).toBe(readFileSync(FOLDER + name, 'utf8'));
});

const NO_SECTIONS = { overview: [], plan: [], overallGoal: [], annualGoal: [], remarks: [] };

it('puts keys into the order of the form and keeps unknown ones behind', () => {
  const text = serializeDeclaration({
    frontMatter: { 备注: 'x', 资金来源: { 其他收入: '', 项目资金总额: '1' }, 表式: 'a' },
    sections: NO_SECTIONS,
  });
  expect(text.slice(0, text.indexOf('\n---\n'))).toBe(
    '---\n表式: a\n资金来源:\n  项目资金总额: 1\n  其他收入:\n备注: x',
  );
});

const word = fc.constantFrom(
  ...[
    '预算',
    '1',
    '.',
    ')',
    ' ',
    '#',
    '＃',
    '-',
    '+',
    '*',
    '_',
    '\\',
    '`',
    '[',
    ']',
    '(',
    '<',
    '>',
  ],
  ...['&', 'amp;', '#33;', '=', '~~~', '!', '---', 'a', '/', '"', '：', '%', '|', ':', '　', '\t'],
);
const line = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => words.join(''))
  .filter((text) => text.trim() !== '' && !text.includes('\t'));

it('writes any paragraph so that it is read back to the character', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (texts) => {
      const overview = texts.map((text) => ({ kind: 'paragraph', text }) as const);
      expect(readBack({ ...NO_SECTIONS, overview })).toEqual(overview);
    }),
    { numRuns: 2000 },
  );
});

it('writes any numbered list so that it is read back to the character', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (texts) => {
      const items = texts.map((text, index) => ({ marker: `${String(index * 2 + 1)}.`, text }));
      const overview = [{ kind: 'list', items } as const];
      expect(readBack({ ...NO_SECTIONS, overview })).toEqual(overview);
    }),
    { numRuns: 2000 },
  );
});

function readBack(sections: Parameters<typeof serializeDeclaration>[0]['sections']) {
  const text = serializeDeclaration({ frontMatter: { 表式: 'a' }, sections });
  const body = text.slice(text.indexOf('\n---\n') + 5);
  return readBody(sourceFile('a.md', body), body, 0).sections.overview;
}
