import type { Change, RowName } from './change.ts';
import { excerpted, type TextPart } from './text.ts';

/** A sentence in pieces, so that every printer marks what was taken out and put in in its own way. */
export type Words = readonly TextPart[];

/** Longer details are cut; the file itself tells the rest. */
const LONGEST_DETAIL = 80;

/** A change in budget words: `“人民调解个案补贴经费” 120.00 → 122.00 万元 (+2.00，+1.7%)`. */
export function changeWords(change: Change): Words {
  switch (change.kind) {
    case 'amount':
      return [same(amountWords(change))];
    case 'value':
      return [
        same(`${place(change.label, change.row)} ${shown(change.before)} → ${shown(change.after)}`),
      ];
    case 'text': {
      const where = change.paragraph === null ? '' : `第 ${String(change.paragraph)} 段`;
      return [same(`${place(change.label, change.row)}${where}：`), ...excerpted(change.parts)];
    }
    case 'added':
    case 'removed':
      return wholeWords(change);
    case 'renamed':
      return [same(`${change.label}“${change.before}”改名为“${change.after}”`)];
    case 'moved':
      return [same(`${change.label}“${change.name}”从“${change.before}”移到“${change.after}”`)];
    case 'reordered':
      return [same(`${change.label}的顺序有调整：${listed(change.rows)}换了位置`)];
    case 'sum':
      return [same(change.words)];
    case 'hidden':
      return [same(`${change.label}有改动，内容不公开`)];
  }
}

/**
 * All changes as lines. A sum left behind follows, after `；`, the amount that moved it, where only
 * one did.
 */
export function changeLines(changes: readonly Change[]): readonly Words[] {
  const lines: Words[] = [];
  for (const [index, change] of changes.entries()) {
    const words = changeWords(change);
    const last = lines.at(-1);
    if (change.kind === 'sum' && last && changes[index - 1]?.kind === 'amount') {
      lines[lines.length - 1] = [...last, same('；'), ...words];
    } else lines.push(words);
  }
  return lines;
}

/** Without marks: `[-旧-]{+新+}` for what was taken out and put in. */
export function plainWords(words: Words): string {
  return words
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');
}

function amountWords({
  label,
  row,
  before,
  after,
  difference,
  percent,
}: Extract<Change, { kind: 'amount' }>): string {
  const subject = row ? row.name : label;
  if (before === null) return `${subject} 未填 → ${String(after)} 万元`;
  if (after === null) return `${subject} ${before} 万元 → 未填`;
  const change = [difference, percent].filter((word) => word !== null).join('，');
  return `${subject} ${before} → ${after} 万元 (${change})`;
}

function wholeWords({ kind, label, name, detail }: Extract<Change, { kind: 'added' | 'removed' }>) {
  const verb = kind === 'added' ? '新增' : '删去';
  const isRow = label === '指标' || label === '明细';
  const subject = `${verb}${label}${name === null ? '' : isRow ? `“${name}”` : ` ${name}`}`;
  const cut = [...detail];
  const text = cut.length > LONGEST_DETAIL ? `${cut.slice(0, LONGEST_DETAIL).join('')}…` : detail;
  if (text === '') return [same(subject)];
  return [same(`${subject}：`), isRow ? same(text) : { kind, text }];
}

function place(label: string, row: RowName | null): string {
  return row ? `${row.label}“${row.name}”的${label}` : label;
}

function shown(value: string | null): string {
  return value ?? '空白';
}

const MOST_LISTED = 5;

function listed(rows: readonly string[]): string {
  const names = rows.slice(0, MOST_LISTED).map((row) => `“${row}”`);
  const rest = rows.length > MOST_LISTED ? `等 ${String(rows.length)} 处` : '';
  return `${names.join('、')}${rest}`;
}

function same(text: string): TextPart {
  return { kind: 'same', text };
}
