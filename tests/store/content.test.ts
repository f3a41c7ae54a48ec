import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/store/content.ts';
import { declarationKey } from '../../src/store/declaration-path.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import {
  declarationFile,
  realContent,
  REAL_CONTENT,
  realText,
  withProject,
  type Files,
} from '../fixtures/content.ts';

const MEDIATION = declarationFile('mediation');
const TAXONOMY = 'content/taxonomy/jiangyin-2020.yaml';
const DEPARTMENT = 'content/departments/justice.yaml';

function faults(files: Files): string[] {
  return withProject(files, (root) =>
    loadContent(root).diagnostics.map(({ file, code }) => `${file} ${code}`),
  );
}

describe('the content of a project', () => {
  it('is nine declarations, one department, two form editions and two pages', () => {
    const content = withProject(REAL_CONTENT, (root) => loadContent(root));
    expect(content.corpus.declarations.length).toBe(9);
    expect([...content.corpus.departments.keys()]).toEqual(['justice']);
    expect([...content.corpus.taxonomies.keys()]).toEqual(['jiangyin-2020', 'national-2015']);
    expect([...content.pages.keys()]).toEqual(['about', 'glossary']);
    expect(content.site?.name).toBe('明账');
  });

  it('tells how far it has been read', () => {
    const seen: string[] = [];
    withProject(REAL_CONTENT, (root) =>
      loadContent(root, {
        progress: (done, total) => seen.push(`${String(done)}/${String(total)}`),
      }),
    );
    expect([seen[0], seen.at(-1), seen.length]).toEqual(['0/9', '9/9', 10]);
  });

  it('leaves out a declaration with a fault, and only that', () => {
    const files = new Map(REAL_CONTENT).set(
      MEDIATION,
      realText(MEDIATION).replace('项目名称: ', '项目名称：'),
    );
    const { corpus, sources } = withProject(files, (root) => loadContent(root));
    expect(corpus.declarations.map(({ slug }) => slug)).not.toContain('mediation');
    expect(corpus.declarations.length).toBe(8);
    expect(sources.has('2020/justice/mediation')).toBe(true);
  });

  it('blames no declaration for a fault of its department or its form edition', () => {
    const broken = (file: string): Files =>
      realContent([MEDIATION]).set(file, `${realText(file)}多余: 是\n`);
    expect(faults(broken(TAXONOMY))).toEqual([`${TAXONOMY} schema/unknown-key`]);
    expect(faults(broken(DEPARTMENT))).toEqual([`${DEPARTMENT} schema/unknown-key`]);
  });

  it('still finds what is wrong with a body whose form edition cannot be read', () => {
    const files = realContent([MEDIATION])
      .set(TAXONOMY, '名称：甲\n')
      .set(MEDIATION, realText(MEDIATION).replace('\n## 项目总目标\n', '\n### 项目总目标\n'));
    expect(faults(files)).toEqual([`${TAXONOMY} yaml/no-colon`, `${MEDIATION} body/heading`]);
  });

  it('is missing its parts where the folder is empty', () => {
    expect(faults(new Map([['README.md', '']]))).toEqual([
      'content/taxonomy/表式名.yaml file/missing',
      'content/site.yaml file/missing',
    ]);
  });

  it('is read for another edition of the form by its own taxonomy', () => {
    const files = realContent([MEDIATION])
      .set(
        'content/taxonomy/jiangyin-2021.yaml',
        realText(TAXONOMY).replace('名称: 满意度', '名称: 满意率'),
      )
      .set(
        MEDIATION,
        realText(MEDIATION)
          .replace('表式: jiangyin-2020', '表式: jiangyin-2021')
          .replace('    满意度:\n', '    满意率:\n'),
      );
    const { corpus, diagnostics } = withProject(files, (root) => loadContent(root));
    expect(diagnostics).toEqual([]);
    expect(corpus.declarations[0]?.indicators.map(({ level2 }) => level2)).toContain('满意率');
  });
});

describe('the path of a declaration', () => {
  const departments = new Set(['justice']);

  it('says its year, its department and its name', () => {
    expect(declarationKey(sourceFile(MEDIATION, ''), departments)).toEqual({
      fiscalYear: 2020,
      department: 'justice',
      slug: 'mediation',
    });
  });

  it.each([
    ['content/declarations/2020/justice/a_b.md', 'file/path'],
    ['content/declarations/2020/justice/-a.md', 'file/path'],
    [`content/declarations/2020/justice/${'a'.repeat(64)}.md`, 'file/path'],
    ['content/declarations/2020/justice/a/b.md', 'file/path'],
    ['content/declarations/2020/justice/../b.md', 'file/path'],
    ['content/declarations/2020/constructor/b.md', 'file/department'],
  ])('cannot be %s', (path, code) => {
    expect(declarationKey(sourceFile(path, ''), departments)).toMatchObject({ code, file: path });
  });
});
