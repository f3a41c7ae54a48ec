import { describe, expect, it } from 'vitest';
import { plainWords } from '../../src/domain/diff/words.ts';
import type { History } from '../../src/domain/history.ts';
import { loadContent } from '../../src/store/content.ts';
import { MOST_UPDATES, readHistory } from '../../src/store/history.ts';
import { declarationFile, realContent, realText } from '../fixtures/content.ts';
import { edited, inRepository, type Repository } from '../fixtures/repository.ts';

const ID = '2020/justice/public-legal-services';
const SERVICES = declarationFile('public-legal-services');
const SERVICES_TEXT = realText(SERVICES);
const AMOUNT = ['金额: 120\n', '金额: 122\n'] as const;

function historyOf({ root }: Repository): History {
  return readHistory(root, loadContent(root));
}

/** `2026-01-05 changed 提交说明: …` of every update told. */
function told(history: History, id = ID): string[] {
  if (history.status === 'missing') return [history.reason];
  return history
    .of(id)
    .updates.map(
      ({ date, status, subject, lines }) =>
        `${date} ${status} ${String(subject)}: ${lines.map(plainWords).join(' | ')}`,
    );
}

/** All that a history tells anywhere, as one text. */
function everything(history: History, id = ID): string {
  if (history.status === 'missing') return '';
  return JSON.stringify([history.of(id), history.publications]);
}

describe('the history of a declaration', () => {
  it('tells every version in budget words, newest first, dated where its author lives', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES]));
      repository.commit('调整个案补贴', { [SERVICES]: edited(SERVICES_TEXT, AMOUNT) });
      expect(told(historyOf(repository))).toEqual([
        '2026-01-05 changed 调整个案补贴: 人民调解个案补贴经费 120.00 → 122.00 万元 (+2.00，+1.7%)；项目总金额仍为 148.00：概算合计 150.00，差 +2.00',
        '2026-01-05 added 公布: 项目总金额 148.00 万元，20 项指标，9 条明细',
      ]);
    });
  });

  it('follows a declaration through its moves', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES]));
      const moved = declarationFile('public-services');
      repository.commit('改名', { [SERVICES]: null, [moved]: edited(SERVICES_TEXT, AMOUNT) });
      const updates = told(historyOf(repository), '2020/justice/public-services');
      expect(updates.map((line) => line.split(': ')[0])).toEqual([
        '2026-01-05 moved 改名',
        '2026-01-05 added 公布',
      ]);
      expect(told(historyOf(repository))).toEqual([]);
    });
  });

  it('does not take what is not committed for history', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES]));
      repository.write({ [SERVICES]: edited(SERVICES_TEXT, AMOUNT) });
      expect(told(historyOf(repository))).toHaveLength(1);
      expect(everything(historyOf(repository))).not.toContain('122');
    });
  });

  it('lists the last updates and counts the others', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES]));
      for (let amount = 1; amount <= MOST_UPDATES + 2; amount += 1) {
        const figure = ['金额: 120\n', `金额: ${String(amount)}\n`] as const;
        repository.commit(`第 ${String(amount)} 次`, { [SERVICES]: edited(SERVICES_TEXT, figure) });
      }
      const history = historyOf(repository);
      if (history.status === 'missing') throw new Error(history.reason);
      const { updates, more } = history.of(ID);
      expect([updates.length, more]).toEqual([MOST_UPDATES, 3]);
    });
  });

  it('counts a merge as one update, under the name of what it merges', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([SERVICES]));
      repository.git('switch', '--quiet', '--create', 'topic');
      repository.commit('wip', {
        [SERVICES]: edited(SERVICES_TEXT, ['金额: 120\n', '金额: 121\n']),
      });
      repository.commit('wip', { [SERVICES]: edited(SERVICES_TEXT, AMOUNT) });
      repository.git('switch', '--quiet', 'main');
      const message = 'Merge pull request #3 from a/topic\n\n调整个案补贴';
      repository.git('merge', '--quiet', '--no-ff', '--message', message, 'topic');
      expect(told(historyOf(repository)).map((line) => line.split(': ')[0])).toEqual([
        '2026-01-05 changed 调整个案补贴',
        '2026-01-05 added 公布',
      ]);
    });
  });

  it('is missing, and says why, in a shallow clone, a plain folder and an empty repository', async () => {
    await inRepository(async (origin) => {
      expect(historyOf(origin)).toEqual({ status: 'missing', reason: 'no-commits' });
      origin.commit('一', realContent([SERVICES]));
      origin.commit('二', { [SERVICES]: edited(SERVICES_TEXT, AMOUNT) });
      await inRepository((clone) => {
        clone.git('fetch', '--quiet', '--depth=1', `file://${origin.root}`, 'main');
        clone.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
        expect(historyOf(clone)).toEqual({ status: 'missing', reason: 'shallow' });
      });
    });
  });
});

describe('what is not public now', () => {
  const person = /^联系人: (.*)$/m.exec(SERVICES_TEXT)![1]!;
  const closed = realText('content/site.yaml')
    .replace('公开姓名: 是', '公开姓名: 否')
    .replace('公开办公电话: 是', '公开办公电话: 否');

  it('is not told of the past: names and phones that site.yaml withholds', async () => {
    await inRepository((repository) => {
      const files = realContent([SERVICES]).set('content/site.yaml', closed);
      repository.commit('公布', files);
      const next = edited(
        SERVICES_TEXT,
        [`联系人: ${person}`, '联系人: 欧阳甲'],
        ['联系电话: 86862138', '联系电话: 86860000'],
      );
      repository.commit(`联系人由${person}改为欧阳甲`, { [SERVICES]: next });
      repository.commit('再改', { [SERVICES]: next.replace('欧阳甲', '司马乙') });
      const history = historyOf(repository);
      expect(told(history)[1]).toBe(
        '2026-01-05 changed null: 联系人有改动，内容不公开 | 联系电话有改动，内容不公开',
      );
      for (const word of [person, '欧阳甲', '司马乙', '86862138', '86860000'])
        expect(everything(history)).not.toContain(word);
    });
  });

  it('is not told of the past: a mobile number the gate would stop, in a text or a subject', async () => {
    await inRepository((repository) => {
      const leak = SERVICES_TEXT.replace(
        '用途: 律师参与市领导信访接待补贴',
        '用途: 请电 13812345678 联系',
      );
      repository.commit('公布', realContent([SERVICES]).set(SERVICES, leak));
      repository.commit('删去 13812345678', { [SERVICES]: SERVICES_TEXT });
      const history = historyOf(repository);
      expect(told(history)[0]).toBe('2026-01-05 changed null: 用途有改动，内容不公开');
      expect(everything(history)).not.toContain('13812345678');
    });
  });
});
