import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from '../bench/same-files.ts';
import { scratchProject } from '../bench/scratch-project.ts';
import { BUILD_LIMIT, PROJECT, buildSite, outsideVitest, runIn, testFolder } from './builds.ts';
import { filesBelow } from './built-site.ts';
import { startWatching, type Watching } from './watching.ts';

const FOLDER = testFolder('incremental');
const CONTENT = join(FOLDER, 'content');
const KEPT = join(FOLDER, 'dist');
const WATCHED = join(FOLDER, 'watched');

beforeAll(() => {
  scratchProject(PROJECT, FOLDER, { declarations: 40, years: [2019, 2020] });
});

afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

function command(...words: readonly string[]): Promise<string> {
  return runIn(FOLDER, words);
}

function shell(lines: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: FOLDER, timeout: 3 * BUILD_LIMIT, env: outsideVitest() };
    execFile('sh', ['-ec', lines], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${stdout}${stderr}`.slice(0, 2000), { cause: error.code }));
      else resolve(`${stdout}${stderr}`);
    });
  });
}

let builds = 0;

/** Builds what is there now where nothing was ever built; gives the folder. */
async function buildFresh(): Promise<string> {
  builds += 1;
  const folder = join(FOLDER, 'fresh', String(builds));
  await buildSite(FOLDER, folder, '/');
  return folder;
}

function declarations(): string[] {
  const folder = join(CONTENT, 'declarations');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => join(folder, file));
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} holds no ${String(from)}`);
  writeFileSync(file, edited);
}

function pick(at: number): string {
  return declarations().at(at) ?? '';
}

const CHANGES: readonly (readonly [string, () => void])[] = [
  ['nothing', () => undefined],
  [
    'the text of a paragraph',
    () => {
      edit(pick(3), /(## 项目概况\n\n)/u, '$1改了一段。\n\n');
    },
  ],
  [
    'an amount',
    () => {
      edit(pick(5), /项目总金额: "?(\d+)\./u, '项目总金额: 9$1.');
    },
  ],
  [
    'the name of an indicator into one that stands elsewhere',
    () => {
      const [, name = ''] = /- 指标: (.+)\n/u.exec(readFileSync(pick(0), 'utf8')) ?? [];
      edit(pick(9), /([^]*- 指标: ).+\n/u, `$1${name}\n`);
    },
  ],
  [
    'a declaration that is added',
    () => {
      cpSync(pick(7), join(pick(7), '..', 'a-new-one.md'));
      edit(join(pick(0), '..', 'a-new-one.md'), /项目名称: .+\n/u, '项目名称: 新增的项目\n');
    },
  ],
  [
    'a file that is renamed',
    () => {
      renameSync(pick(12), join(pick(12), '..', 'renamed.md'));
    },
  ],
  [
    'a file that gets another name at the same place of the order',
    () => {
      renameSync(pick(14), pick(14).replace('.md', '-a.md'));
    },
  ],
  [
    'a declaration that is deleted',
    () => {
      rmSync(pick(-1));
    },
  ],
  [
    'the name of a department',
    () => {
      const folder = join(CONTENT, 'departments');
      edit(join(folder, readdirSync(folder).sort()[0] ?? ''), /名称: .+/u, '名称: 改名局');
    },
  ],
  [
    'a form edition',
    () => {
      edit(
        join(CONTENT, 'taxonomy', 'jiangyin-2020.yaml'),
        /(标题|名称): (.+)\n/u,
        '$1: $2（改）\n',
      );
    },
  ],
  [
    'a page of prose',
    () => {
      const folder = join(CONTENT, 'pages');
      edit(join(folder, 'about.md'), /\n\n/u, '\n\n改了说明。\n\n');
    },
  ],
  [
    'a year that goes as a whole',
    () => {
      rmSync(join(CONTENT, 'declarations', '2019'), { recursive: true });
    },
  ],
];

describe('after a change of', () => {
  let watching: Watching;

  beforeAll(async () => {
    watching = startWatching(FOLDER, WATCHED);
    await watching.current();
  }, BUILD_LIMIT);

  afterAll(async () => {
    expect(await watching.stop()).toBe(0);
  });

  it.each(CHANGES)(
    '%s, a build that takes over what it can gives the bytes of a clean one, and so does one that stays',
    async (_, change) => {
      change();
      await watching.current();
      await buildSite(FOLDER, KEPT, '/');
      const fresh = await buildFresh();
      expect(differences(KEPT, fresh)).toEqual([]);
      expect(differences(WATCHED, fresh)).toEqual([]);
    },
    3 * BUILD_LIMIT,
  );

  it(
    'the site by hand, a build that stays makes again what is gone',
    async () => {
      const [page = ''] = filesBelow(WATCHED).filter((file) => /\/p\d+\/index\.html$/.test(file));
      rmSync(join(WATCHED, page));
      // So much is made anew that the site is put together again.
      edit(join(CONTENT, 'site.yaml'), /主办单位: .+/u, '主办单位: 另一家');
      await watching.current();
      expect(differences(WATCHED, await buildFresh())).toEqual([]);
    },
    2 * BUILD_LIMIT,
  );

  it(
    'a page of prose that goes, a build that stays says that it is missing',
    async () => {
      const file = join(CONTENT, 'pages', 'glossary.md');
      const text = readFileSync(file);
      rmSync(file);
      expect(await watching.current()).toContain('应有 content/pages/glossary.md');
      writeFileSync(file, text);
      await watching.current();
    },
    BUILD_LIMIT,
  );

  it(
    'a mistake, a build that stays says what to mend, and goes on when it is mended',
    async () => {
      const file = pick(1);
      const text = readFileSync(file, 'utf8');
      const before = readFileSync(join(WATCHED, 'index.html'));
      edit(file, /项目总金额: .+/u, '项目总金额: 很多');
      const said = await watching.current();
      expect(said).toContain('项目总金额');
      expect(said).toContain('内容有不能发布之处');
      expect(readFileSync(join(WATCHED, 'index.html'))).toEqual(before);
      writeFileSync(file, text.replace(/(## 项目概况\n\n)/u, '$1改好了。\n\n'));
      await watching.current();
      expect(differences(WATCHED, await buildFresh())).toEqual([]);
    },
    2 * BUILD_LIMIT,
  );
});

describe('a build', () => {
  it(
    'writes only what an edited paragraph changes',
    async () => {
      await buildSite(FOLDER, KEPT, '/');
      edit(pick(2), /(## 项目概况\n\n)/u, '$1又改了一段。\n\n');
      const before = new Map(
        filesBelow(KEPT).map((file) => [file, readFileSync(join(KEPT, file))]),
      );
      await buildSite(FOLDER, KEPT, '/');
      const pages = filesBelow(KEPT)
        .filter((file) => !before.get(file)?.equals(readFileSync(join(KEPT, file))))
        .filter((file) => file.endsWith('.html'));
      expect(pages).toHaveLength(2);
    },
    2 * BUILD_LIMIT,
  );

  it(
    'needs nothing of what earlier builds left',
    async () => {
      for (const part of ['rows', 'records', 'parts']) {
        for (const build of readdirSync(join(FOLDER, '.cache', 'build'))) {
          rmSync(join(FOLDER, '.cache', 'build', build, part), { recursive: true, force: true });
        }
      }
      edit(pick(1), /(## 项目概况\n\n)/u, '$1再改一段。\n\n');
      await buildSite(FOLDER, KEPT, '/');
      expect(differences(KEPT, await buildFresh())).toEqual([]);
    },
    2 * BUILD_LIMIT,
  );

  it(
    'leaves the site as it is when the content must not be published',
    async () => {
      const file = pick(1);
      const text = readFileSync(file, 'utf8');
      const before = filesBelow(KEPT).map((path) => [path, readFileSync(join(KEPT, path))]);
      edit(file, /项目总金额: .+/u, '项目总金额: 很多');
      await expect(buildSite(FOLDER, KEPT, '/')).rejects.toThrow('项目总金额');
      writeFileSync(file, text);
      expect(filesBelow(KEPT).map((path) => [path, readFileSync(join(KEPT, path))])).toEqual(
        before,
      );
    },
    BUILD_LIMIT,
  );
});

describe('shards', () => {
  const shards = join(FOLDER, 'shards');

  it(
    'built and joined as deploy/README.md says give the bytes of a single build',
    async () => {
      rmSync(FOLDER, { recursive: true, force: true });
      mkdirSync(FOLDER, { recursive: true });
      scratchProject(PROJECT, FOLDER, { declarations: 40, years: [2019, 2020] });
      const told = readFileSync(join(PROJECT, 'deploy', 'README.md'), 'utf8');
      const [, lines = ''] = /```sh\n(ls content\/declarations[^`]+)```/u.exec(told) ?? [];
      const said = await shell(lines);
      expect(differences(KEPT, await buildFresh())).toEqual([]);
      // The last command is the one that joins them.
      const [, kept = ''] = [...said.matchAll(/沿用 (\d+) 个/gu)].at(-1) ?? [];
      expect(Number(kept)).toBeGreaterThan(120);
    },
    5 * BUILD_LIMIT,
  );

  it(
    'of single departments are joined, and what no shard holds is built',
    async () => {
      await command('build', '--only', '2020,2019/d001', '--out', join(shards, 'a'));
      await command('merge', join(shards, 'a'), '--out', KEPT);
      expect(differences(KEPT, await buildFresh())).toEqual([]);
    },
    3 * BUILD_LIMIT,
  );

  it(
    'of an older state of the content are not taken for the present one',
    async () => {
      edit(pick(4), /(## 项目概况\n\n)/u, '$1合并前改了。\n\n');
      await command('merge', join(shards, 'a'), join(shards, '2019'), '--out', KEPT);
      expect(differences(KEPT, await buildFresh())).toEqual([]);
    },
    2 * BUILD_LIMIT,
  );

  it(
    'are refused where a folder holds none, and parts that are not there',
    async () => {
      await expect(command('merge', CONTENT)).rejects.toThrow('不是分片');
      await expect(command('build', '--only', '1999', '--out', KEPT)).rejects.toThrow('没有“1999”');
    },
    BUILD_LIMIT,
  );
});
