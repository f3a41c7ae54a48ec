import type { Corpus } from '../corpus.ts';
import type { BriefDeclaration, Fen } from '../declaration.ts';
import { BASIC_FIELDS, PREVIOUS_YEAR_FIELDS } from '../form.ts';
import { formatWan, percentOf, sumFen } from '../money.ts';
import { defineTable, money, percent, text } from '../table.ts';
import type { Column, Row, Table } from '../table.ts';
import { declarationsOf } from './sums.ts';

const SIGNED = { signed: true };

/** 上年度项目资金使用情况 of each project beside its 本年度项目金额, in the projects' order. */
export function previousYear(corpus: Corpus, year: number): Table {
  const declarations = declarationsOf(corpus, year);
  return defineTable({
    id: 'previous-year',
    title: '上年度使用与本年度金额',
    caption: `各项目 ${String(year - 1)} 年度资金使用情况与 ${String(year)} 年度金额`,
    unit: '万元',
    note: notes(declarations, year),
    columns: columnsOf(year),
    rows: declarations.map(rowOf),
    rowHeader: 'project',
    groupBy: null,
    total: totalOf(declarations),
    rowsShown: 200,
    chart: {
      title: '上年度安排、上年度使用与本年度金额',
      label: 'project',
      series: ['budgeted', 'used', 'annualAmount'],
      limit: 12,
    },
  });
}

function columnsOf(year: number): readonly Column[] {
  const money = { kind: 'money', unit: '万元' } as const;
  const percent = { kind: 'percent', unit: '%' } as const;
  const last = `${String(year - 1)} 年`;
  return [
    { id: 'project', label: '项目', kind: 'text', unit: null },
    { id: 'budgeted', label: `${last}预算安排`, ...money },
    { id: 'used', label: `${last}实际使用`, ...money },
    { id: 'balance', label: `${last}结余`, ...money },
    { id: 'usageRate', label: `${last}${PREVIOUS_YEAR_FIELDS.usageRate.label}`, ...percent },
    { id: 'annualAmount', label: BASIC_FIELDS.annualAmount.label, ...money },
    { id: 'change', label: '比上年安排增减', ...money },
    { id: 'changeRate', label: '增减幅度', ...percent },
  ];
}

function rowOf(declaration: BriefDeclaration): Row {
  const { previousYear: last, annualAmount } = declaration;
  const budgeted = last.budgeted?.fen ?? null;
  const change = changeOf(declaration);
  return [
    text(declaration.name, { kind: 'declaration', id: declaration.id, anchor: null }),
    money(budgeted),
    money(last.used?.fen ?? null),
    money(last.balance?.fen ?? null),
    percent(last.usageRate?.printed ?? null),
    money(annualAmount.fen),
    money(change, SIGNED),
    percent(change === null || budgeted === null ? null : percentOf(change, budgeted), SIGNED),
  ];
}

/** Null where the form leaves last year blank: nothing to compare with. */
function changeOf({ previousYear: { budgeted }, annualAmount }: BriefDeclaration): Fen | null {
  return budgeted === null ? null : annualAmount.fen - budgeted.fen;
}

interface Sums {
  readonly budgeted: Fen;
  readonly used: Fen;
  readonly balance: Fen;
  readonly annualAmount: Fen;
  readonly change: Fen;
}

function sum(declarations: readonly BriefDeclaration[]): Sums {
  return {
    budgeted: sumFen(declarations.map(({ previousYear: last }) => last.budgeted)),
    used: sumFen(declarations.map(({ previousYear: last }) => last.used)),
    balance: sumFen(declarations.map(({ previousYear: last }) => last.balance)),
    annualAmount: sumFen(declarations.map((declaration) => declaration.annualAmount)),
    change: declarations.reduce((total, declaration) => total + (changeOf(declaration) ?? 0n), 0n),
  };
}

function totalOf(declarations: readonly BriefDeclaration[]): Row {
  const { budgeted, used, balance, annualAmount, change } = sum(declarations);
  return [
    text('合计'),
    money(budgeted),
    money(used),
    money(balance),
    percent(percentOf(used, budgeted)),
    money(annualAmount),
    money(change, SIGNED),
    percent(percentOf(change, budgeted), SIGNED),
  ];
}

function notes(declarations: readonly BriefDeclaration[], year: number): string[] {
  const { budgeted, used, balance } = sum(declarations);
  const last = String(year - 1);
  const paragraphs = [
    `${last} 年的数取自 ${String(year)} 年申报表“上年度项目资金使用情况”，结余与使用率照表上所填，合计行的使用率按合计重新计算（实际使用 ÷ 预算安排）。`,
    '增减 = 本年度项目金额 − 上年预算安排。上年没有安排资金的项目算不出幅度，留“—”；上年安排留空的项目没有增减，也不计入增减的合计。增减不等于好坏：一次性项目完成后自然不再安排。',
  ];
  if (balance !== budgeted - used) {
    paragraphs.push(
      `表上所填结余之和 ${formatWan(balance)} 万元，而预算安排减实际使用为 ${formatWan(budgeted - used)} 万元，两者不一致，原因见核对页“项目结余”。`,
    );
  }
  return paragraphs;
}
