import type { DeclarationDiff } from '../../domain/diff/content-diff.ts';
import type { Finding } from '../../domain/diff/findings.ts';
import type { FileDiff } from '../../domain/diff/settings.ts';
import type { TotalDiff } from '../../domain/diff/totals.ts';
import type { Comparison } from '../../store/compare.ts';

/** What the printers are given. */
export interface DiffReport {
  /** As the user wrote it. */
  readonly range: string;
  /** Full ids; null for the files on disk. */
  readonly base: string;
  readonly head: string | null;
  readonly comparison: Comparison;
}

/** Whether anything at all is to be told. */
export function isEmpty({ declarations, files, findings, totals, faults }: Comparison): boolean {
  const { appeared, disappeared, acknowledged } = findings;
  return [declarations, files, totals, appeared, disappeared, acknowledged, faults.after].every(
    (list) => list.length === 0,
  );
}

/** `8068ead..d29da22`, or `8068ead..现在的文件`. */
export function rangeWords({ base, head }: DiffReport): string {
  return `${base.slice(0, 7)} → ${head === null ? '现在的文件' : head.slice(0, 7)}`;
}

const STATUS = { added: '新增', removed: '撤下', moved: '移动', changed: '修改' } as const;

/** `修改《人民调解》`. */
export function declarationTitle({ status, name }: DeclarationDiff): string {
  return `${STATUS[status]}《${name}》`;
}

/** `2020/justice/mediation`; `旧 → 新` for one that moved. */
export function addressWords({ before, after }: DeclarationDiff): string {
  if (before === null || after === null || before === after) return after ?? before ?? '';
  return `${before} → ${after}`;
}

/** `修改 2 份，新增 1 份`; empty where no declaration changed. */
export function countWords(declarations: readonly DeclarationDiff[]): string {
  return (Object.keys(STATUS) as (keyof typeof STATUS)[])
    .map((status) => ({ status, found: declarations.filter((diff) => diff.status === status) }))
    .filter(({ found }) => found.length > 0)
    .map(({ status, found }) => `${STATUS[status]} ${String(found.length)} 份`)
    .join('，');
}

/** `2020 年 江阴市司法局：1,150.31 → 1,152.31 万元 (+2.00，+0.2%)，9 份`. */
export function totalWords(total: TotalDiff): string {
  const { year, department, before, after, difference, percent, count } = total;
  const change = [difference, percent].filter((word) => word !== null).join('，');
  const number =
    count.before === count.after
      ? `${String(count.after)} 份`
      : `${String(count.before)} → ${String(count.after)} 份`;
  return `${year} 年${department === null ? '合计' : ` ${department.name}`}：${before} → ${after} 万元 (${change})，${number}`;
}

const SEVERITY = { error: '错误', warning: '提醒', note: '说明' } as const;

export function findingWords(finding: Finding): string {
  const { severity, ruleName, declaration, place, message, acknowledged } = finding;
  const answered = acknowledged ? '（已有勘注）' : '';
  return `${SEVERITY[severity]} ${ruleName}${answered} ${declaration} ${place}：${message}`;
}

const KINDS: Readonly<Record<string, string>> = {
  taxonomy: '表式',
  department: '部门',
  site: '网站设置',
  redirects: '转址',
  page: '说明页',
};

export function fileTitle({ kind, status, path }: FileDiff): string {
  return `${STATUS[status]}${KINDS[kind] ?? ''} ${path}`;
}

/** `content/…md 第 3 行：应为……，实为……（另有 2 处）`. */
export function faultWords(fault: Comparison['faults']['after'][number]): string {
  const more = fault.more > 0 ? `（另有 ${String(fault.more)} 处）` : '';
  return `${fault.file} 第 ${String(fault.line)} 行：${fault.message}${more}`;
}

export function lostWords({ from, to }: Comparison['lost'][number]): string {
  const target = to ?? from.slice(0, from.lastIndexOf('/'));
  return `${from} 没有了：在 content/redirects.yaml 的“转址”里加 旧址: ${from}，新址: ${target}`;
}

/** One part of a report: a title, and lines under it. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Everything beside the declarations and files themselves, in the order of reading. */
export function sections({
  totals,
  findings,
  faults,
  lost,
  acrossDeclarations,
  count,
}: Comparison): Section[] {
  const across = acrossDeclarations
    ? ''
    : `（共 ${String(count)} 份，跨表的规则没有核对；加 --whole 全部核对）`;
  return [
    { title: '对合计的影响', lines: totals.map(totalWords) },
    { title: `核对：新出现${across}`, lines: findings.appeared.map(findingWords) },
    { title: '核对：不再出现', lines: findings.disappeared.map(findingWords) },
    { title: '核对：勘注有变', lines: findings.acknowledged.map(findingWords) },
    { title: '旧网址没有转址', lines: lost.map(lostWords) },
    { title: '新版本里读不出的文件', lines: faults.after.map(faultWords) },
    { title: '旧版本里读不出的文件', lines: faults.before.map(faultWords) },
  ].filter(({ lines }) => lines.length > 0);
}
