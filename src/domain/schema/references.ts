import type { Declaration, FieldRef } from '../declaration.ts';
import { RECORD_FIELDS } from '../form.ts';
import { LABELS, resolvePlace, type Resolution } from '../place.ts';
import { nearest } from './nearest.ts';
import { quote, type Problem } from './problem.ts';

/**
 * Checks that every 勘注, 公开审查 and 整理 leads to a place of the declaration, that its 原文
 * stands there to the character, and that the rules it names exist.
 */
export function referenceProblems(
  declaration: Declaration,
  ruleNames: ReadonlySet<string>,
): Problem[] {
  const groups = [
    [RECORD_FIELDS.errata, declaration.errata],
    [RECORD_FIELDS.reviews, declaration.reviews],
    [RECORD_FIELDS.restorations, declaration.restorations],
  ] as const;
  return groups.flatMap(([key, entries]) =>
    entries.flatMap((entry, index) => [
      ...placeProblems(declaration, entry, [key, index]),
      ...('rules' in entry ? ruleProblems(entry.rules, [key, index, '规则'], ruleNames) : []),
    ]),
  );
}

function placeProblems(
  declaration: Declaration,
  entry: FieldRef & { readonly printed?: string },
  path: (string | number)[],
): Problem[] {
  // 整理 may speak of a whole group (一级目标 of several rows), so a row is not required there.
  const wholeGroup = entry.printed === undefined && !entry.indicator && !entry.costItem;
  if (wholeGroup && LABELS.has(entry.label)) return [];
  const resolution = resolvePlace(declaration, entry);
  if ('missing' in resolution) return [leadsNowhere(declaration, entry, resolution.missing, path)];
  const { printed } = entry;
  if (printed === undefined || resolution.found.some((text) => text.includes(printed))) return [];
  return [notThere(printed, resolution.found, path)];
}

type Missing = Extract<Resolution, { missing: string }>['missing'];

function leadsNowhere(
  declaration: Declaration,
  entry: FieldRef,
  missing: Missing,
  path: (string | number)[],
): Problem {
  if (missing === 'label') {
    return unknownName('unknown-field', [...path, '字段'], '表上的一个栏目名', entry.label, LABELS);
  }
  if (missing === 'indicator') {
    const names = declaration.indicators.map((row) => row.name);
    return unknownName(
      'unknown-indicator',
      [...path, '指标'],
      '本表的一个指标名',
      entry.indicator ?? '',
      names,
    );
  }
  if (missing === 'cost-item') {
    const names = declaration.costItems.map((row) => row.name);
    return unknownName(
      'unknown-cost-item',
      [...path, '明细'],
      '本表的一个明细名称',
      entry.costItem ?? '',
      names,
    );
  }
  return {
    code: 'missing-row',
    path: [...path, '字段'],
    message: `应写明“${entry.label}”在哪一行，实为没有写`,
    hint: '在“字段”下面加一行，写“指标: 指标名”或“明细: 明细名称”。',
  };
}

function unknownName(
  code: string,
  path: (string | number)[],
  expected: string,
  actual: string,
  candidates: Iterable<string>,
): Problem {
  const suggestion = nearest(actual, candidates);
  return {
    code,
    path,
    message: `应为${expected}，实为${quote(actual)}`,
    hint: suggestion ? `是不是“${suggestion}”？请照抄表上的字。` : '请照抄表上的字。',
  };
}

function notThere(printed: string, found: readonly string[], path: (string | number)[]): Problem {
  const stands = found.length === 1 ? `那里写的是${quote(found[0])}` : '那里没有这些字';
  return {
    code: 'quote-not-found',
    path: [...path, '原文'],
    message: `应为该栏里原样的字，实为${quote(printed)}（${stands}）`,
    hint: '从上面那一栏里照抄一段，标点和空格也要一样；栏里的字改过之后，勘注也要跟着改。',
  };
}

function ruleProblems(
  names: readonly string[],
  path: (string | number)[],
  known: ReadonlySet<string>,
): Problem[] {
  return names.flatMap((name, index) =>
    known.has(name)
      ? []
      : [unknownName('unknown-rule', [...path, index], '一条核对规则的名字', name, known)],
  );
}
