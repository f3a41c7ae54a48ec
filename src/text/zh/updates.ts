import type { History, Update } from '../../domain/history.ts';

const STATUS: Readonly<Record<Update['status'], string>> = {
  added: '首次公布',
  removed: '撤下',
  changed: '修改',
  moved: '移动网址',
};

const MISSING: Readonly<Record<Extract<History, { status: 'missing' }>['reason'], string>> = {
  'no-repository': '构建用的文件夹没有带版本历史',
  shallow: '构建用的版本历史只有最近一段',
  'no-commits': '内容还没有存入版本历史',
};

/** Words of 更新记录 and of the feeds. */
export const updates = {
  title: '更新记录',
  hint: '这份申报表公布以来的每次改动，取自内容库的版本历史。',
  status: (status: Update['status']) => STATUS[status],
  commit: '版本',
  subject: '提交说明',
  hiddenSubject: '提交说明里有不公开的文字，没有登载',
  moreLines: (count: number) => `另有 ${String(count)} 处改动`,
  moreUpdates: (count: number) => `更早还有 ${String(count)} 次更新，没有列出。`,
  none: '这份申报表还没有存入版本历史。',
  missing: (reason: Extract<History, { status: 'missing' }>['reason']) =>
    `本次构建没有完整的更新记录：${MISSING[reason]}。`,

  feed: (site: string) => `${site}：更新`,
  departmentFeed: (department: string) => `${department}：更新`,
  subscribe: (department: string) => `订阅${department}的更新（Atom）`,
  feedSubtitle: '哪些项目的申报表有改动，改了什么',
  entryTitle: (names: readonly string[], count: number) =>
    count > names.length
      ? `${names.map((name) => `《${name}》`).join('')}等 ${String(count)} 份申报表`
      : names.map((name) => `《${name}》`).join(''),
  moreDeclarations: (count: number) => `另有 ${String(count)} 份申报表有改动。`,
} as const;
