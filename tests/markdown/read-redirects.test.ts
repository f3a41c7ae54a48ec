import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/domain/redirects.ts';
import { readRedirects } from '../../src/markdown/read-redirects.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';

const PAGES = addressesOf(['2020/justice/mediation', '2020/justice/legal-aid']);

function read(...rows: readonly (readonly [from: string, to: string])[]) {
  const text = `转址:\n${rows.map(([from, to]) => `  - 旧址: ${from}\n    新址: ${to}\n`).join('')}`;
  return readRedirects(sourceFile('content/redirects.yaml', text), PAGES);
}

function faults(...rows: readonly (readonly [string, string])[]): string[] {
  return read(...rows).diagnostics.map(
    ({ code, line, column, message, hint }) =>
      `${String(line)}:${String(column)} ${code} ${message}。${hint}`,
  );
}

describe('readRedirects', () => {
  it('leads a declaration, a chain and a withdrawn declaration to their pages', () => {
    const { redirects, diagnostics } = read(
      ['2020/justice/first', '2020/justice/second'],
      ['2020/justice/second', '2020/justice/mediation'],
      ['2020/justice/gone', '2020/justice'],
    );
    expect(diagnostics).toEqual([]);
    expect(redirects.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      '2020/justice/first → 2020/justice/mediation',
      '2020/justice/second → 2020/justice/mediation',
      '2020/justice/gone → 2020/justice',
    ]);
  });

  it('refuses a target that is not there, and suggests the nearest', () => {
    expect(faults(['2020/justice/old', '2020/justice/mediaton'])).toMatchInlineSnapshot(`
      [
        "3:9 schema/unknown-redirect-target 应为现有的网址，实为“2020/justice/mediaton”，那里没有网页。是不是“2020/justice/mediation”？写申报表的文件路径去掉 content/declarations/ 和 .md，例如 2020/justice/mediation；申报表撤下的，写它的部门页，例如 2020/justice。",
      ]
    `);
  });

  it('refuses a circle', () => {
    expect(faults(['2020/justice/a', '2020/justice/b'], ['2020/justice/b', '2020/justice/a']))
      .toMatchInlineSnapshot(`
      [
        "3:9 schema/redirect-loop 应为能到达一个网页的新址，实为绕回原处：从“2020/justice/a”出发到不了任何网页。把其中一行的新址改成现有的网址。",
        "5:9 schema/redirect-loop 应为能到达一个网页的新址，实为绕回原处：从“2020/justice/b”出发到不了任何网页。把其中一行的新址改成现有的网址。",
      ]
    `);
  });

  it('refuses the same old address twice', () => {
    expect(faults(['2020/justice/a', '2020/justice/mediation'], ['2020/justice/a', '2020/justice']))
      .toMatchInlineSnapshot(`
      [
        "4:9 schema/repeated-redirect 应为只写一次的旧址，实为第 1 行已经写过的“2020/justice/a”。一个旧址只能转到一处：删去其中一行。",
      ]
    `);
  });

  it('refuses to hide a page that is there', () => {
    expect(faults(['2020/justice/legal-aid', '2020/justice/mediation'])).toMatchInlineSnapshot(`
      [
        "2:9 schema/redirect-shadows-page 应为已经没有的网址，实为“2020/justice/legal-aid”，那里现在有网页。删去这一行；如果那里的申报表应当移走，先移走它的文件。",
      ]
    `);
  });

  it('refuses addresses with slashes around them', () => {
    expect(faults(['/2020/justice/old/', '2020/justice/mediation'])).toMatchInlineSnapshot(`
      [
        "2:9 schema/bad-address 应为“年份/部门代码/英文短名”，或部门页“年份/部门代码”、年度页“年份”，实为“/2020/justice/old/”。写申报表的文件路径去掉 content/declarations/ 和 .md，例如 2020/justice/mediation，前后不带 /。",
      ]
    `);
  });
});
