import type { Corpus } from '../corpus.ts';
import type { CostItem, BriefDeclaration, Fen } from '../declaration.ts';
import { COST_ITEM_FIELDS } from '../form.ts';
import { percentOf } from '../money.ts';
import { count, defineTable, money, percent, text } from '../table.ts';
import type { Column, Row, Table } from '../table.ts';
import { declarationsOf } from './sums.ts';

interface Item {
  readonly declaration: BriefDeclaration;
  readonly item: CostItem;
}

const COLUMNS: readonly Column[] = [
  { id: 'rank', label: '名次', kind: 'count', unit: null },
  { id: 'name', label: COST_ITEM_FIELDS.name.printed, kind: 'text', unit: null },
  { id: 'amount', label: COST_ITEM_FIELDS.amount.label, kind: 'money', unit: '万元' },
  { id: 'share', label: '占比', kind: 'percent', unit: '%' },
  { id: 'project', label: '项目', kind: 'text', unit: null },
  { id: 'department', label: '主管部门', kind: 'text', unit: null },
  { id: 'purpose', label: COST_ITEM_FIELDS.purpose.label, kind: 'text', unit: null },
];

/** 项目概算 of all projects, largest item first; equal amounts keep the projects' order. */
export function costItems(corpus: Corpus, year: number): Table {
  const items = declarationsOf(corpus, year).flatMap((declaration) =>
    declaration.costItems.map((item) => ({ declaration, item })),
  );
  const whole = items.reduce((sum, { item }) => sum + item.amount.fen, 0n);
  items.sort((a, b) => compareFen(b.item.amount.fen, a.item.amount.fen));
  return defineTable({
    id: 'cost-items',
    title: '项目概算明细',
    caption: `${String(year)} 年度项目概算明细，按金额从大到小`,
    unit: '万元',
    note: [
      '每一行是某份申报表“项目概算”中的一行，名称与用途照原文。金额相同的名次相同，先后按项目编号和表内次序。同名的明细不合并。',
    ],
    columns: COLUMNS,
    rows: rank(items).map(([place, { declaration, item }]) =>
      rowOf(corpus, place, declaration, item, whole),
    ),
    rowHeader: 'name',
    groupBy: null,
    total: totalRow(whole),
    rowsShown: 200,
    chart: { title: '金额最大的概算明细', label: 'name', series: ['amount'], limit: 12 },
  });
}

function compareFen(a: Fen, b: Fen): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Equal amounts share a rank (1, 2, 2, 4), so that no order is made up. */
function rank(sorted: readonly Item[]): [number, Item][] {
  let place = 0;
  let previous: Fen | null = null;
  return sorted.map((entry, index) => {
    if (entry.item.amount.fen !== previous) place = index + 1;
    previous = entry.item.amount.fen;
    return [place, entry];
  });
}

function rowOf(
  corpus: Corpus,
  place: number,
  declaration: BriefDeclaration,
  item: CostItem,
  whole: Fen,
): Row {
  return [
    count(place),
    text(item.name, { kind: 'declaration', id: declaration.id, anchor: item.id }),
    money(item.amount.fen),
    percent(percentOf(item.amount.fen, whole)),
    text(declaration.name, { kind: 'declaration', id: declaration.id, anchor: null }),
    text(corpus.departments.get(declaration.department)?.name ?? declaration.department),
    text(item.purpose),
  ];
}

function totalRow(whole: Fen): Row {
  const share = percent(percentOf(whole, whole));
  return [count(null), text('合计'), money(whole), share, text(null), text(null), text(null)];
}
