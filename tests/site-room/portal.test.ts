import { afterEach, describe, expect, it } from 'vitest';
import {
  ContentError,
  forgetPortal,
  getPortal,
  preparePortal,
  readPortal,
} from '../../src/site/portal.ts';
import {
  declarationFile,
  REAL_CONTENT,
  realContent,
  realText,
  withProject,
  type Files,
} from '../fixtures/content.ts';

const MEDIATION = declarationFile('mediation');
const ABOUT = 'content/pages/about.md';

function faults(files: Files): readonly string[] {
  return withProject(files, (root) => {
    try {
      readPortal(root, { base: '/' });
      return [];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return error.diagnostics.map(({ file, code }) => `${file} ${code}`);
    }
  });
}

describe('the portal', () => {
  afterEach(forgetPortal);

  it('is the content, its audit and its pages', () => {
    const { site, corpus, audit, pages } = withProject(REAL_CONTENT, (root) =>
      readPortal(root, { base: '/' }),
    );
    expect([site.name, corpus.declarations.length, [...pages.keys()]]).toEqual([
      '明账',
      9,
      ['about', 'glossary'],
    ]);
    expect(audit.of('2020/justice/legal-aid').found.length).toBeGreaterThan(0);
  });

  it('puts the base path before the links of its pages', () => {
    const files = realContent([ABOUT]).set(ABOUT, `${realText(ABOUT)}\n[名词](/glossary/)\n`);
    const page = (base: string): string | undefined =>
      withProject(files, (root) => readPortal(root, { base }).pages.get('about')?.html);
    expect(page('/yjsgk/')).toContain('href="/yjsgk/glossary/"');
    expect(page('/')).toContain('href="/glossary/"');
  });

  it('is refused with every fault of every file, pages among them', () => {
    const files = realContent([MEDIATION, ABOUT])
      .set(MEDIATION, realText(MEDIATION).replace('项目总金额: 63.50', '项目总金额: 63．50'))
      .set(ABOUT, `${realText(ABOUT)}\n<hr>\n`);
    expect(faults(files)).toEqual([`${MEDIATION} schema/bad-amount`, `${ABOUT} prose/html`]);
  });

  it('is read once for all pages, until it is forgotten', async () => {
    const first = withProject(REAL_CONTENT, (root) => preparePortal(root, { base: '/' }));
    expect(await getPortal()).toBe(first);
    forgetPortal();
    expect(await getPortal()).not.toBe(first);
  });
});
