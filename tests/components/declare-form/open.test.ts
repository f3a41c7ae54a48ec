import { describe, expect, it } from 'vitest';
import { checkEntries } from '../../../src/components/DeclareForm/model/check.ts';
import { openText } from '../../../src/components/DeclareForm/model/open.ts';
import { declarationFile } from '../../../src/site/declaration-file.ts';
import { COMMITTED, CORPUS, opened, SETTINGS } from './settings.ts';

const [, text] = COMMITTED.find(([name]) => name === 'mediation.md') ?? ['', ''];

describe('a file that is opened', () => {
  it('may have been saved on Windows', () => {
    const { entries, isSame } = opened(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(entries).toEqual(opened(text).entries);
    expect(isSame).toBe(false);
  });

  it('may have wrong values, which are taken over as they are', () => {
    const { entries } = opened(text.replace(/^项目总金额: .*$/m, '项目总金额: 一百'));
    expect(entries).toContainEqual(['项目总金额', '一百']);
  });

  it.each([
    ['no front matter', '# 说明'],
    ['another front matter', '---\n标题: a\n---\n'],
    ['a torn front matter', '---\n表式 jiangyin\n---\n'],
    ['an enormous text', 'x'.repeat(300_000)],
  ])('is refused with a reason where it has %s', (_what, content) => {
    const result = openText('a.md', content);
    expect('refused' in result && result.refused.length).toBeGreaterThan(0);
  });

  it('tells what of its body the form cannot hold', () => {
    const { lost } = opened(text.replace('## 项目概况\n', '## 项目概况\n\n<b>粗</b>\n'));
    expect(lost.map(({ code }) => code)).toContain('body/html');
  });
});

describe('the published copy of a declaration', () => {
  it.each(COMMITTED.filter(([, each]) => !each.includes('公开审查:')))(
    'is the committed file where nothing is withheld: %s',
    (name, committed) => {
      const declaration = CORPUS.declaration(`2020/justice/${name.replace('.md', '')}`)!;
      expect(declarationFile(declaration)).toBe(committed);
    },
  );

  it('does not say who decided a review, and is refused until that is filled in', () => {
    const declaration = CORPUS.declaration('2020/justice/legal-publicity')!;
    const copy = declarationFile(declaration);
    expect(copy).not.toContain(declaration.reviews[0]!.by);
    const { errors } = checkEntries(opened(copy).entries, SETTINGS);
    expect(errors.map(({ at }) => at.join('/'))).toContain('公开审查/0/经办');
  });

  it('has blank fields for what is withheld', () => {
    const declaration = CORPUS.declaration('2020/justice/mediation')!;
    const copy = declarationFile({ ...declaration, lead: null, contact: null, phone: null });
    expect(copy).toContain('\n项目负责人:\n联系人:\n联系电话:\n');
  });
});
