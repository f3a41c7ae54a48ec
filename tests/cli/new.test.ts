import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { create, type Ask, type NewOptions } from '../../src/cli/new.ts';
import { loadContent } from '../../src/store/content.ts';
import { BASIC_FIELDS, SECTION_FIELDS } from '../../src/domain/form.ts';
import { realContent, writeFiles } from '../fixtures/content.ts';
import { inFolder, testEffects } from './test-effects.ts';

const ALL: NewOptions = {
  year: '2026',
  department: 'justice',
  edition: 'jiangyin-2020',
  name: '法律服务: 新',
  slug: 'new-project',
};
const FILE = 'content/declarations/2026/justice/new-project.md';

function inProject(use: (root: string) => Promise<void>): Promise<void> {
  return inFolder(async (root) => {
    writeFiles(root, realContent([]));
    await use(root);
  });
}

describe('new', () => {
  it('writes every field of the form, in canonical form, and says what to do next', () =>
    inProject(async (root) => {
      const effects = testEffects({ root });
      expect(await create(ALL, effects, null)).toBe(0);
      expect(effects.written.stdout).toBe(`${FILE}\n`);
      expect(effects.written.stderr).toContain(`npm run check -- ${FILE}`);
      expect(effects.written.stderr).toContain('政府采购：写 0、否、是 之一');
      const text = readFileSync(join(root, FILE), 'utf8');
      expect(text).toContain("项目名称: '法律服务: 新'\n项目属性:\n");
      for (const { label } of Object.values(SECTION_FIELDS))
        expect(text).toContain(`## ${label}\n`);
    }));

  it('leaves only blanks for the check to name, in the form’s order', () =>
    inProject(async (root) => {
      await create(ALL, testEffects({ root }), null);
      const { diagnostics } = loadContent(root);
      const codes = new Set(diagnostics.map(({ code }) => code));
      expect([...codes].sort()).toEqual(
        ['body/empty-section', 'schema/bad-option', 'schema/blank'].filter((code) =>
          codes.has(code),
        ),
      );
      const effects = testEffects({ root });
      expect(check({ files: [], format: 'json' }, effects)).toBe(1);
      const { diagnostics: found } = JSON.parse(effects.written.stdout) as {
        diagnostics: { line: number; label: string }[];
      };
      const lines = found.map(({ line }) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      const labels = found.map(({ label }) => label);
      const basic = Object.values(BASIC_FIELDS).map(({ label }) => label);
      expect(labels.slice(0, basic.length - 1)).toEqual(basic.slice(1));
      expect(labels).toContain('绩效指标 / 产出目标 / 数量 / 第 1 行 / 指标');
      expect(labels.at(-1)).toBe('年度绩效目标');
    }));

  it('writes the fields of another edition, of which the check finds only blanks', () =>
    inProject(async (root) => {
      const effects = testEffects({ root });
      await create({ ...ALL, edition: 'national-2015' }, effects, null);
      expect(effects.written.stderr).toContain('项目总目标期间');
      expect(effects.written.stderr).not.toContain('项目概算一件事');
      const { diagnostics } = loadContent(root);
      const codes = new Set(diagnostics.map(({ code }) => code));
      expect([...codes].sort()).toEqual(['body/empty-section', 'schema/blank']);
    }));

  it('never overwrites', () =>
    inProject(async (root) => {
      await create(ALL, testEffects({ root }), null);
      const before = readFileSync(join(root, FILE), 'utf8');
      await expect(create({ ...ALL, name: '别的' }, testEffects({ root }), null)).rejects.toThrow(
        '已经有了',
      );
      expect(readFileSync(join(root, FILE), 'utf8')).toBe(before);
    }));

  it('says all that is missing where nobody can be asked', () =>
    inProject(async (root) => {
      await expect(create({ year: '2026' }, testEffects({ root }), null)).rejects.toThrow(
        /--department[^]*--edition[^]*--name[^]*--slug/,
      );
      expect(existsSync(join(root, 'content/declarations'))).toBe(false);
    }));

  it.each([
    [{ ...ALL, year: '26' }, '--year 应为四位年份，实为“26”'],
    [{ ...ALL, department: 'justise' }, '是不是“justice”？'],
    [{ ...ALL, edition: 'jiangyin' }, '是不是“jiangyin-2020”？'],
    [{ ...ALL, slug: '../../x' }, '只能用小写英文、数字和短横'],
    [{ ...ALL, name: ' ' }, '--name 不能空白'],
  ])('refuses %j', (options, words) =>
    inProject(async (root) => {
      await expect(create(options, testEffects({ root }), null)).rejects.toThrow(words);
      expect(existsSync(join(root, 'content/declarations'))).toBe(false);
    }),
  );

  it('asks for what was not given, and again for what cannot be used', () =>
    inProject(async (root) => {
      const questions: string[] = [];
      const answers = ['2026', '司法局', 'justice', 'jiangyin-2020', '法律服务', 'new-project'];
      const ask: Ask = (question) => {
        questions.push(question);
        return Promise.resolve(answers[questions.length - 1] ?? '');
      };
      await create({}, testEffects({ root }), ask);
      expect(existsSync(join(root, FILE))).toBe(true);
      expect(questions).toHaveLength(6);
      expect(questions[2]).toContain('实为“司法局”');
    }));
});
