import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edited } from '../fixtures/repository.ts';
import { BUILD_LIMIT, PROJECT, buildSite, testFolder } from './builds.ts';
import { SUB_BASE, readSite } from './built-site.ts';
import type { BuiltSite, Page } from './built-site.ts';
import { attribute, byTag, elements, metas, textOf } from './dom.ts';
import { HTML_RULES } from './html-validate.ts';
import { destination, referencesOf } from './references.ts';

const COPY = testFolder('history');
const OUT = join(COPY, 'dist');
const URL_OF_SITE = 'https://zwgk.jiangyin.gov.test';
const HOME = `${URL_OF_SITE}${SUB_BASE}`;
const PARTS = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const FOLDER = 'content/declarations/2020/justice';

function git(...args: string[]): void {
  execFileSync('git', args, {
    cwd: COPY,
    stdio: 'pipe',
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      HOME: COPY,
      GIT_AUTHOR_NAME: '甲',
      GIT_AUTHOR_EMAIL: 'a@example.test',
      GIT_AUTHOR_DATE: '1767555000 +0800',
      GIT_COMMITTER_NAME: '甲',
      GIT_COMMITTER_EMAIL: 'a@example.test',
      GIT_COMMITTER_DATE: '1767555000 +0800',
    },
  });
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(COPY, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function commit(subject: string): void {
  git('add', 'content');
  git('commit', '--quiet', '--message', subject);
}

/** 调解 moves and changes its words; 个案补贴 gets another amount. */
beforeAll(async () => {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const part of PARTS) cpSync(join(PROJECT, part), join(COPY, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(COPY, 'node_modules'), 'junction');
  edit('content/site.yaml', (text) => text.replace(/^网址: .*$/m, `网址: ${URL_OF_SITE}`));
  git('init', '--quiet', '--initial-branch=main');
  commit('公布九份');
  git('mv', `${FOLDER}/mediation.md`, `${FOLDER}/people-mediation.md`);
  edit(`${FOLDER}/people-mediation.md`, (text) =>
    edited(text, ['每月发放工作补贴500元', '每月发放工作补贴600元']),
  );
  edit(`${FOLDER}/public-legal-services.md`, (text) =>
    edited(text, ['金额: 120\n', '金额: 122\n']),
  );
  writeFileSync(
    join(COPY, 'content/redirects.yaml'),
    '转址:\n  - 旧址: 2020/justice/mediation\n    新址: 2020/justice/people-mediation\n    说明: 按业务全称改名。\n',
  );
  commit('调解改名 <b>，个案补贴调整');
  await buildSite(COPY, OUT, SUB_BASE);
}, BUILD_LIMIT);

afterAll(() => {
  rmSync(COPY, { recursive: true, force: true });
});

let known: BuiltSite | undefined;

/** The site, read once after it was built. */
function site(): BuiltSite {
  known ??= readSite(OUT, SUB_BASE);
  return known;
}

function page(file: string): Page {
  return site().pages.get(file)!;
}

function read(file: string): string {
  return readFileSync(join(OUT, file), 'utf8');
}

/** Texts of the entries of 更新记录. */
function updates({ tree }: Page): string[] {
  const entries = elements(tree, (each) => attribute(each, 'className') === 'updates__entry');
  return entries.map((entry) => textOf(entry).replace(/\s+/g, ' ').trim());
}

describe('更新记录', () => {
  it('tells what changed, when, and in which version', () => {
    const [newest, first, ...others] = updates(
      page('2020/justice/public-legal-services/index.html'),
    );
    expect(newest).toMatch(
      /^2026-01-05 修改人民调解个案补贴经费 120\.00 → 122\.00 万元 \(\+2\.00，\+1\.7%\)；项目总金额仍为 148\.00：概算合计 150\.00，差 \+2\.00提交说明：调解改名 <b>，个案补贴调整，版本 [0-9a-f]{7}$/,
    );
    expect(first).toMatch(/^2026-01-05 首次公布项目总金额 148\.00 万元/);
    expect(others).toEqual([]);
  });

  it('marks what was taken out and put in', () => {
    const { tree } = page('2020/justice/people-mediation/index.html');
    expect([byTag(tree, 'del').map(textOf), byTag(tree, 'ins').map(textOf)]).toEqual([
      ['500'],
      ['600'],
    ]);
  });

  it('of a declaration that moved goes back to its first address', () => {
    const told = updates(page('2020/justice/people-mediation/index.html'));
    expect(told.map((entry) => entry.slice(0, 15))).toEqual([
      expect.stringContaining('移动网址') as string,
      expect.stringContaining('首次公布') as string,
    ]);
  });
});

describe('an address that moved', () => {
  const MOVED = '2020/justice/mediation/index.html';
  const TARGET = `${SUB_BASE}2020/justice/people-mediation/`;

  it('leads on without a script, and says why', () => {
    const { tree, html } = page(MOVED);
    const refresh = byTag(tree, 'meta').find((meta) => attribute(meta, 'httpEquiv') === 'refresh');
    expect(attribute(refresh!, 'content')).toBe(`0; url=${TARGET}`);
    expect(byTag(tree, 'a').map((link) => attribute(link, 'href'))).toContain(TARGET);
    expect(html).toContain('按业务全称改名。');
  });

  it('names the new address as its own, and is neither indexed nor in the sitemap', () => {
    const { tree } = page(MOVED);
    const canonical = byTag(tree, 'link').filter((link) => attribute(link, 'rel') === 'canonical');
    expect(canonical.map((link) => attribute(link, 'href'))).toEqual([`${URL_OF_SITE}${TARGET}`]);
    expect(metas(tree).get('robots')).toBe('noindex');
    expect(read('sitemap.xml')).not.toContain('2020/justice/mediation/');
    expect(read('sitemap.xml')).toContain(TARGET);
  });

  it('stands in the lists for servers', () => {
    expect(read('_redirects')).toBe(`${SUB_BASE}2020/justice/mediation/ ${TARGET} 301\n`);
    expect(read('redirects.nginx')).toBe(`${SUB_BASE}2020/justice/mediation/ ${TARGET};\n`);
  });

  it('that is lost without a redirect stops the build', async () => {
    rmSync(join(COPY, 'content/redirects.yaml'));
    await expect(buildSite(COPY, join(COPY, 'never'), SUB_BASE)).rejects.toThrow(
      '2020/justice/mediation 没有了，也没有写转到哪里',
    );
    git('checkout', '--', 'content/redirects.yaml');
  });
});

describe('the feeds', () => {
  const FEEDS = ['feed.xml', 'feeds/justice.xml'];

  it.each(FEEDS)('%s has two entries with ids for ever and addresses of this site', (file) => {
    const xml = read(file);
    const ids = [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^tag:zwgk\.jiangyin\.gov\.test,2026:[\w/-]+$/);
    const links = [...xml.matchAll(/href="(.*?)"/g)].map(([, href]) => href!);
    expect(links.filter((href) => !href.startsWith(HOME))).toEqual([]);
    const dead = links
      .map((href) => href.slice(HOME.length))
      .map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
      .filter((path) => !site().files.has(path));
    expect(dead).toEqual([]);
    expect(xml).toContain(`<link rel="self" type="application/atom+xml" href="${HOME}${file}"/>`);
  });

  it.each(FEEDS)('%s tells the changes in budget words, escaped, with dates', (file) => {
    const xml = read(file);
    expect(xml).toContain('人民调解个案补贴经费 120.00 → 122.00 万元 (+2.00，+1.7%)');
    expect(xml).toContain('调解改名 &lt;b&gt;，个案补贴调整');
    const dates = [...xml.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, date]) => date);
    expect(dates).toEqual(Array.from({ length: 3 }, () => '2026-01-05T03:30:00+08:00'));
  });

  it('are named in the head of the pages they belong to', () => {
    const named = (file: string): (string | undefined)[] =>
      byTag(page(file).tree, 'link')
        .filter((link) => attribute(link, 'type') === 'application/atom+xml')
        .map((link) => attribute(link, 'href'));
    const all = `${SUB_BASE}feed.xml`;
    const own = `${SUB_BASE}feeds/justice.xml`;
    expect(named('index.html')).toEqual([all]);
    expect(named('2020/justice/index.html')).toEqual([all, own]);
    expect(named('2020/justice/legal-aid/index.html')).toEqual([all, own]);
  });
});

describe('a site with a history', () => {
  it('has valid pages and no dead link', () => {
    const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));
    const pages = [...site().pages.values()].filter(({ file }) => file.startsWith('2020/justice/'));
    const faults = pages.flatMap(({ file, html }) =>
      validator
        .validateStringSync(html, file)
        .results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${file} ${ruleId}: ${message}`),
        ),
    );
    expect(faults).toEqual([]);
    const dead = pages.flatMap(referencesOf).filter((reference) => {
      const to = destination(reference, site());
      return to.kind === 'file' && !site().files.has(to.file);
    });
    expect(dead).toEqual([]);
  });
});
