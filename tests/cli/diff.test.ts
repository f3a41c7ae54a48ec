import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diff, readDiffFormat, readRange, type DiffFormat } from '../../src/cli/diff.ts';
import { declarationFile, realContent, realText, writeFiles } from '../fixtures/content.ts';
import { edited, inRepository, type Repository } from '../fixtures/repository.ts';
import { expectGolden } from '../golden.ts';
import { testEffects } from './test-effects.ts';

const SERVICES = declarationFile('public-legal-services');
const MEDIATION = declarationFile('mediation');
const VIDEO = declarationFile('emergency-command-video');
const PUBLICITY = declarationFile('legal-publicity');
const MOVED = declarationFile('people-mediation');
const TAXONOMY = 'content/taxonomy/jiangyin-2020.yaml';

function run(repository: Repository, range: string, format: DiffFormat = 'text'): string {
  const effects = testEffects({ root: repository.root });
  expect(diff({ range, format, whole: false }, effects)).toBe(0);
  return effects.written.stdout;
}

/** Everything at once: an amount, a move with renames and reordering, one gone, one new, settings. */
function everything(repository: Repository): void {
  repository.commit('公布三份', realContent([SERVICES, MEDIATION, VIDEO]));
  repository.commit('第一次修订', {
    [SERVICES]: edited(realText(SERVICES), ['金额: 120\n', '金额: 122.00\n']),
    [VIDEO]: null,
    [PUBLICITY]: realText(PUBLICITY),
    [MEDIATION]: null,
    [MOVED]: edited(
      realText(MEDIATION),
      ['项目名称: 调解专项经费', '项目名称: 人民调解专项经费'],
      ['每月发放工作补贴500元', '每月发放工作补贴600元'],
      ['  - 明细: 调解宣传经费\n    金额: 0.5\n    用途: 用于编印调解工作、调解知识相关手册\n', ''],
      [
        '    用途: 专职调解员办公、会议、培训经费\n',
        '    用途: 专职调解员办公、会议、培训经费\n  - 明细: 调解知识宣传经费\n    金额: 0.5\n    用途: 用于编印调解工作、调解知识相关手册\n',
      ],
      ['目标值: 20%', '目标值: 20%\n'.trimEnd()],
      [
        '        来源: 足额到位说明，资金及时、足额到位\n    财务',
        '        来源: 足额到位说明，资金及时、足额到位\n      - 指标: 调解经费执行率\n        目标值: ≥90%\n        来源:\n    财务',
      ],
    ),
    [TAXONOMY]: edited(realText(TAXONOMY), [
      '    - 一次性专项业务费\n',
      '    - 一次性专项业务费\n    - 跨年度专项业务费\n',
    ]),
    'content/redirects.yaml':
      '转址:\n  - 旧址: 2020/justice/mediation\n    新址: 2020/justice/people-mediation\n',
  });
}

/** The ids of the commits change with every file of the real content, also with those not told of. */
function withoutIds({ git }: Repository, report: string): string {
  const [base, head] = ['HEAD~1', 'HEAD'].map((name) => git('rev-parse', name));
  return [base!, head!].reduce(
    (text, id, index) =>
      [id, id.slice(0, 7)].reduce((told, word) => told.replaceAll(word, 'AB'[index]!), text),
    report,
  );
}

describe('diff', () => {
  it.each(['text', 'markdown', 'json'] as const)('tells everything as %s', async (format) => {
    await inRepository((repository) => {
      everything(repository);
      const report = withoutIds(repository, run(repository, 'HEAD~1..HEAD', format));
      expectGolden(
        `diff/everything.${{ text: 'txt', markdown: 'md', json: 'json' }[format]}`,
        report,
      );
    });
  });

  it('tells an amount with the sum it leaves behind', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES]));
      repository.write({ [SERVICES]: edited(realText(SERVICES), ['金额: 120\n', '金额: 122\n']) });
      expect(run(repository, 'HEAD')).toContain(
        '人民调解个案补贴经费 120.00 → 122.00 万元 (+2.00，+1.7%)；项目总金额仍为 148.00：概算合计 150.00，差 +2.00\n',
      );
    });
  });

  it('tells the findings that come with a change and go with it', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES]));
      repository.commit('改', {
        [SERVICES]: edited(realText(SERVICES), ['金额: 120\n', '金额: 122\n']),
      });
      const finding = '错误 概算合计 2020/justice/public-legal-services 项目总金额：';
      expect(run(repository, 'HEAD~..HEAD')).toContain(`核对：新出现\n  ${finding}`);
      expect(run(repository, 'HEAD..HEAD~')).toContain(`核对：不再出现\n  ${finding}`);
    });
  });

  it('sees that a moved file with other words is the same declaration', async () => {
    await inRepository((repository) => {
      everything(repository);
      const report = JSON.parse(run(repository, 'HEAD~1..HEAD', 'json')) as {
        declarations: { status: string; before: string | null; after: string | null }[];
      };
      expect(
        report.declarations.map(({ status, before, after }) => [status, before, after]),
      ).toEqual([
        ['removed', '2020/justice/emergency-command-video', null],
        ['added', null, '2020/justice/legal-publicity'],
        ['moved', '2020/justice/mediation', '2020/justice/people-mediation'],
        ['changed', '2020/justice/public-legal-services', '2020/justice/public-legal-services'],
      ]);
    });
  });

  it('asks for a redirect where an address goes without one', async () => {
    await inRepository((repository) => {
      everything(repository);
      const report = run(repository, 'HEAD~1..HEAD');
      expect(report).toContain('旧网址没有转址\n  2020/justice/emergency-command-video 没有了');
      expect(report).not.toContain('2020/justice/mediation 没有了');
    });
  });

  it('reports a file that cannot be read, on either side, and compares what can be read', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES, MEDIATION]));
      repository.commit('写错', {
        [SERVICES]: edited(realText(SERVICES), ['项目总金额: 148.00', '项目总金额: 148．00']),
        [MEDIATION]: realText(MEDIATION).replace('---\n', '--\n'),
      });
      const forth = run(repository, 'HEAD~..HEAD');
      expect(forth).toContain(`新版本里读不出的文件\n  ${MEDIATION} 第 1 行：`);
      expect(forth).toContain(`${SERVICES} 第 14 行：应为`);
      expect(forth).toContain('项目总金额 148.00 → 148．00');
      expect(run(repository, 'HEAD..HEAD~')).toContain(`旧版本里读不出的文件\n  ${MEDIATION}`);
    });
  });

  it('tells what is not committed, when compared with the files on disk', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES]));
      expect(run(repository, 'HEAD')).toMatch(/现在的文件：内容没有变化。\n$/);
      writeFiles(repository.root, new Map([[PUBLICITY, realText(PUBLICITY)]]));
      expect(run(repository, 'HEAD')).toContain('新增《普法与依法治市工作经费》');
    });
  });

  it('counts from where two branches parted, with three dots', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES]));
      repository.git('switch', '--quiet', '--create', 'topic');
      repository.commit('加一份', { [PUBLICITY]: realText(PUBLICITY) });
      repository.git('switch', '--quiet', 'main');
      repository.commit('加另一份', { [MEDIATION]: realText(MEDIATION) });
      expect(run(repository, 'main...topic')).not.toContain('调解专项经费》');
      expect(run(repository, 'main..topic')).toContain('撤下《调解专项经费》');
    });
  });

  it('keeps what site.yaml withholds out of the report', async () => {
    await inRepository((repository) => {
      const files = realContent([SERVICES]);
      const site = realText('content/site.yaml').replace('公开姓名: 是', '公开姓名: 否');
      repository.commit('公布', files.set('content/site.yaml', site));
      const [, name = ''] = /^联系人: (.*)$/m.exec(realText(SERVICES)) ?? [];
      repository.commit('换人', {
        [SERVICES]: edited(realText(SERVICES), [`联系人: ${name}`, '联系人: 欧阳甲']),
      });
      const report = run(repository, 'HEAD~..HEAD');
      expect(report).toContain('联系人有改动，内容不公开');
      expect(report).not.toContain('欧阳甲');
      expect(report).not.toContain(name);
    });
  });
});

describe('diff as a comment', () => {
  it('lets no content become markup, a mention or a link', async () => {
    await inRepository((repository) => {
      const evil =
        '</details><img src=x> **粗** `码` [链](https://x.test) @org/team #1 <!-- ![a](b) |';
      repository.commit('公布', realContent([SERVICES]));
      repository.commit('改', {
        [SERVICES]: edited(realText(SERVICES), [
          '用途: 律师参与市领导信访接待补贴',
          `用途: '${evil}'`,
        ]),
      });
      const report = run(repository, 'HEAD~..HEAD', 'markdown');
      expect(report).toContain('&#60;/details&#62;');
      expect(report).not.toMatch(/<img|\*\*粗|`码|\]\(|@org|#1\b|https:\/\/|<!--/);
    });
  });

  it('stays below the limit of a comment, and keeps every fold closed', async () => {
    await inRepository((repository) => {
      const files = new Map<string, string>(realContent([]));
      repository.commit('空', files);
      const many = Array.from({ length: 60 }, (_, index): [string, string] => [
        declarationFile(`copy-${String(index)}`),
        realText(SERVICES).replace('目标值: ≥16件', '目标值: 16件以上以上'),
      ]);
      repository.commit('很多', new Map(many));
      const report = run(repository, 'HEAD~..HEAD', 'markdown');
      expect(report.length).toBeLessThan(65_536);
      expect(report.match(/<details>/g)?.length).toBe(report.match(/<\/details>/g)?.length);
    });
  });
});

describe('diff refuses', () => {
  it('a folder that is no repository', async () => {
    await inRepository((repository) => {
      rmSync(join(repository.root, '.git'), { recursive: true });
      expect(() => run(repository, 'HEAD')).toThrow('这里不是 git 仓库');
    });
  });

  it.each(['--output=x', 'HEAD:content', 'a b', 'HEAD..HEAD..HEAD', '*'])(
    'the odd revision %s',
    async (revision) => {
      await inRepository((repository) => {
        repository.commit('空');
        expect(() => run(repository, revision)).toThrow('不是版本的写法');
      });
    },
  );

  it('a revision that is not there', async () => {
    await inRepository((repository) => {
      repository.commit('空');
      expect(() => run(repository, 'mian')).toThrow('仓库里没有“mian”这个版本。核对分支名');
    });
  });

  it('what a shallow clone does not hold, and says how to fetch it', async () => {
    await inRepository(async (origin) => {
      origin.commit('一', realContent([SERVICES]));
      origin.commit('二');
      await inRepository((clone) => {
        clone.git('fetch', '--quiet', '--depth=1', `file://${origin.root}`, 'main');
        clone.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
        expect(() => run(clone, 'HEAD~1..HEAD')).toThrow('git fetch --unshallow');
      });
    });
  });

  it('no range, two ranges, and a format there is not', () => {
    expect(() => readRange([])).toThrow('main..HEAD');
    expect(() => readRange(['a..b', 'c'])).toThrow('请写一对');
    expect(() => readDiffFormat('yaml')).toThrow('text、markdown、json');
  });
});
