import { describe, expect, it } from 'vitest';
import { withheld } from '../../src/domain/withhold.ts';
import { loadContent } from '../../src/store/content.ts';
import { declarationFile, realContent, withProject } from '../fixtures/content.ts';

const MEDIATION = declarationFile('mediation');

/** 调解专项经费 as loaded with these switches in site.yaml. */
function load(names: string, phones: string) {
  const files = realContent([MEDIATION]);
  const site = files.get('content/site.yaml') ?? '';
  files.set(
    'content/site.yaml',
    site
      .replace('公开姓名: 是', `公开姓名: ${names}`)
      .replace('公开办公电话: 是', `公开办公电话: ${phones}`),
  );
  const content = withProject(files, (root) => loadContent(root));
  expect(content.diagnostics).toEqual([]);
  return { site: content.site!, declaration: content.corpus.declarations[0]! };
}

describe('what site.yaml withholds', () => {
  it('is nothing by default', () => {
    const { declaration } = load('是', '是');
    expect(declaration).toMatchObject({ lead: '邹霖', contact: '赵树', phone: '86825605' });
  });

  it('is the names, for whoever reads the content', () => {
    const { declaration } = load('否', '是');
    expect(declaration).toMatchObject({ lead: null, contact: null, phone: '86825605' });
    expect(
      JSON.stringify(declaration, (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ).not.toMatch(/邹霖|赵树/);
  });

  it('is the phones, for whoever reads the content', () => {
    const { declaration } = load('是', '否');
    expect(declaration).toMatchObject({ lead: '邹霖', contact: '赵树', phone: null });
  });

  it('leaves everything else as it is', () => {
    const { site, declaration } = load('是', '是');
    expect(withheld(declaration, site)).toBe(declaration);
    expect(withheld(declaration, { ...site, publishNames: false, publishPhones: false })).toEqual({
      ...declaration,
      lead: null,
      contact: null,
      phone: null,
    });
  });
});
