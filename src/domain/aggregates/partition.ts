import { BASIC_FIELDS } from '../form.ts';
import { percentOf } from '../money.ts';
import { count, defineTable, money, percent, text } from '../table.ts';
import type { Cell, Column, Row, Table } from '../table.ts';
import type { Sum } from './sums.ts';

/** A table that puts every declaration of a year into exactly one row. */
export interface Partition {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly note: readonly string[];
  /** Heading of the first column. */
  readonly label: string;
  readonly groups: readonly { readonly name: Cell; readonly sum: Sum }[];
  readonly whole: Sum;
  readonly chartTitle: string;
}

/** What every partition counts, told under each of them. */
export const WHAT_IS_COUNTED =
  '每份申报表只计入一行。“本年度项目金额”是当年预算要用的钱，占比按它计算；“项目总金额”是整个项目的钱，跨年项目会大于本年度金额。';

/** 占比 are rounded one by one, so they may miss 100 by a hundredth. */
export const ABOUT_SHARES =
  '占比四舍五入到百分之零点零一，各行相加可能与 100.00 相差几个百分之零点零一。';

const COLUMNS: readonly Column[] = [
  { id: 'projects', label: '项目数', kind: 'count', unit: '个' },
  { id: 'totalAmount', label: BASIC_FIELDS.totalAmount.label, kind: 'money', unit: '万元' },
  { id: 'annualAmount', label: BASIC_FIELDS.annualAmount.label, kind: 'money', unit: '万元' },
  { id: 'share', label: '占本年度金额', kind: 'percent', unit: '%' },
  { id: 'indicators', label: '绩效指标', kind: 'count', unit: '条' },
];

export function partitionTable(partition: Partition): Table {
  const { whole } = partition;
  return defineTable({
    id: partition.id,
    title: partition.title,
    caption: partition.caption,
    unit: '万元',
    note: [...partition.note, WHAT_IS_COUNTED, ABOUT_SHARES],
    columns: [{ id: 'name', label: partition.label, kind: 'text', unit: null }, ...COLUMNS],
    rows: partition.groups.map(({ name, sum }) => rowOf(name, sum, whole)),
    rowHeader: 'name',
    groupBy: null,
    total: rowOf(text('合计'), whole, whole),
    rowsShown: 500,
    chart: { title: partition.chartTitle, label: 'name', series: ['annualAmount'], limit: 12 },
  });
}

function rowOf(name: Cell, sum: Sum, whole: Sum): Row {
  return [
    name,
    count(sum.projects),
    money(sum.totalAmount),
    money(sum.annualAmount),
    percent(percentOf(sum.annualAmount, whole.annualAmount)),
    count(sum.indicators),
  ];
}
