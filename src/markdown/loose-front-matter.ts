import type { Amount, Percentage } from '../domain/declaration.ts';
import {
  BASIC_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
} from '../domain/form.ts';
import type { FrontMatter } from '../domain/schema/front-matter.ts';

type Raw = Readonly<Record<string, unknown>>;

/**
 * Faulty front matter as far as it can be read, so that its other places can be checked in the same
 * run. Every value is kept as the characters that stand there; the sums mean nothing. Never published.
 */
export function looseFrontMatter(raw: Raw): FrontMatter {
  const basic = Object.values(BASIC_FIELDS).map(({ label, ...field }) => {
    const value = text(raw[label]);
    return [label, 'unit' in field ? { printed: value, fen: 0n } : value];
  });
  const loose = {
    ...(Object.fromEntries(basic) as Raw),
    表式: text(raw[RECORD_FIELDS.edition]),
    预算年度: text(raw[RECORD_FIELDS.fiscalYear]),
    绩效指标: indicators(group(raw[GROUPS.indicators.label])),
    上年度资金: sums(group(raw[GROUPS.previousYear.label]), PREVIOUS_YEAR_FIELDS),
    资金来源: sums(group(raw[GROUPS.funding.label]), FUNDING_FIELDS),
    项目概算: rows(raw[GROUPS.costItems.label], ['明细', '用途']).map((row, index) => ({
      ...row,
      金额: { printed: text(group(list(raw[GROUPS.costItems.label])[index])['金额']), fen: 0n },
    })),
    其他栏目: Object.fromEntries(
      Object.entries(group(raw[GROUPS.extra.label])).map(([key, value]) => [key, text(value)]),
    ),
    中期指标: indicators(group(raw[GROUPS.interim.label])),
    勘注: rows(raw[RECORD_FIELDS.errata], ['字段', '原文', '说明'], ['规则']),
    公开审查: rows(raw[RECORD_FIELDS.reviews], [
      '字段',
      '原文',
      '决定',
      '理由',
      '经办',
      '职务',
      '日期',
    ]),
    整理: rows(raw[RECORD_FIELDS.restorations], ['字段', '说明']),
    来源文件: { 文件: text(group(raw[RECORD_FIELDS.source])['文件']), 摘要: '' },
  };
  return loose as unknown as FrontMatter;
}

function indicators(groups: Raw): Record<string, Record<string, unknown>> {
  const entries = Object.entries(groups).map(([level1, byLevel2]) => [
    level1,
    Object.fromEntries(
      Object.entries(group(byLevel2)).map(([level2, value]) => [
        level2,
        rows(value, ['指标', '目标值', '来源']),
      ]),
    ),
  ]);
  return Object.fromEntries(entries) as Record<string, Record<string, unknown>>;
}

/** What locates a row; left out where it is not written. */
const LOCATORS = ['指标', '二级目标', '明细'];

function rows(
  value: unknown,
  keys: readonly string[],
  lists: readonly string[] = [],
): Record<string, unknown>[] {
  return list(value).map((item) => {
    const row = group(item);
    const locators = LOCATORS.filter((key) => typeof row[key] === 'string');
    return Object.fromEntries([
      ...locators.map((key) => [key, text(row[key])]),
      ...keys.map((key) => [key, text(row[key])]),
      ...lists.map((key) => [
        key,
        (typeof row[key] === 'string' ? [row[key]] : list(row[key])).map(text),
      ]),
    ]) as Record<string, unknown>;
  });
}

function sums(
  values: Raw,
  fields: Readonly<Record<string, { label: string }>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(fields).map(({ label }) => [label, sum(text(values[label]))]),
  );
}

/** Serves as Amount and as Percentage. */
function sum(printed: string): (Amount & Percentage) | null {
  return printed === '' ? null : { printed, fen: 0n, digits: 0n, scale: 0 };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function group(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}
