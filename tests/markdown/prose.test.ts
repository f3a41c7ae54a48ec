import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as form from '../../src/domain/form.ts';
import { renderProse } from '../../src/markdown/prose.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';

describe('renderProse', () => {
  it('gives a heading its own words as id', () => {
    const { html, headings } = renderProse('## 目标值');
    expect(headings).toEqual([{ depth: 2, id: '目标值', text: '目标值' }]);
    expect(html).toBe('<h2 id="目标值">目标值</h2>');
  });

  it.each([
    ['星号（\\*）', '星号'],
    ['诉调对接、检调对接', '诉调对接-检调对接'],
    ['“七五”普法', '七五-普法'],
    ['12348', '词-12348'],
  ])('makes of “%s” an id that every validator accepts', (words, id) => {
    expect(renderProse(`### ${words}`).headings.map((heading) => heading.id)).toEqual([id]);
  });

  it('gives the plain id to the term, not to the chapter of the same name', () => {
    const { headings } = renderProse('## 项目概算\n\n### 项目概算');
    expect(headings.map(({ id }) => id)).toEqual(['项目概算-2', '项目概算']);
  });

  it('refuses raw HTML at its place and shows it as text', () => {
    const file = sourceFile(
      'content/pages/about.md',
      '---\n标题: 关于\n---\n前文 <b>粗</b>\n\n<script>alert(1)</script>\n',
    );
    const start = file.text.indexOf('前文');
    const { html, diagnostics } = renderProse(file.text.slice(start), { file, start });
    expect(
      diagnostics.map(({ code, file: path, line, column }) => [code, path, line, column]),
    ).toEqual([
      ['prose/html', 'content/pages/about.md', 4, 4],
      ['prose/html', 'content/pages/about.md', 4, 8],
      ['prose/html', 'content/pages/about.md', 6, 1],
    ]);
    expect(html).toContain('&#x3C;script>alert(1)');
    expect(html).not.toMatch(/<(b|script)/);
  });

  it('refuses images', () => {
    expect(renderProse('![图](/a.png)').diagnostics.map(({ code }) => code)).toEqual([
      'prose/image',
    ]);
  });

  it('drops the address of a link that could run a script', () => {
    expect(renderProse('[点](javascript:alert)').html).toBe('<p><a>点</a></p>');
  });

  it('puts the base path before links that begin with a slash, and before no others', () => {
    const { html } = renderProse(
      '[甲](/about/) [乙](//evil.example/) [丙](#目标值) [丁](https://www.gov.cn/)',
      {
        resolve: (path) => `/yjsgk${path}`,
      },
    );
    expect(html).toContain('href="/yjsgk/about/"');
    expect(html).toContain('href="//evil.example/"');
    expect(html).toContain('rel="noopener"');
  });

  it('explains every label of the form in the glossary', () => {
    const { headings } = renderProse(readFileSync('content/pages/glossary.md', 'utf8'));
    const ids = new Set(headings.map(({ id }) => id));
    const fields: Readonly<Record<string, { readonly label: string }>>[] = [
      form.BASIC_FIELDS,
      form.SECTION_FIELDS,
      form.INDICATOR_FIELDS,
      form.PREVIOUS_YEAR_FIELDS,
      form.FUNDING_FIELDS,
      form.COST_ITEM_FIELDS,
      form.GROUPS,
    ];
    const labels = fields.flatMap((table) => Object.values(table).map(({ label }) => label));
    expect(labels.filter((label) => !ids.has(label))).toEqual([]);
  });
});
