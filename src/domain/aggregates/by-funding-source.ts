import type { Corpus } from '../corpus.ts';
import type { BriefDeclaration, Fen } from '../declaration.ts';
import { FUNDING_FIELDS, FUNDING_SOURCE_IDS } from '../form.ts';
import type { FundingSourceId } from '../form.ts';
import { formatWan, percentOf, sumFen } from '../money.ts';
import { count, defineTable, money, percent, text } from '../table.ts';
import type { Column, Row, Table } from '../table.ts';
import { ABOUT_SHARES } from './partition.ts';
import { declarationsOf } from './sums.ts';

interface SourceSum {
  fen: Fen;
  paying: number;
  zero: number;
  blank: number;
}

const COLUMNS: readonly Column[] = [
  { id: 'name', label: '资金来源', kind: 'text', unit: null },
  { id: 'amount', label: '金额', kind: 'money', unit: '万元' },
  { id: 'share', label: '占比', kind: 'percent', unit: '%' },
  { id: 'paying', label: '有此资金的项目', kind: 'count', unit: '个' },
  { id: 'zero', label: '填 0 的项目', kind: 'count', unit: '个' },
  { id: 'blank', label: '留空的项目', kind: 'count', unit: '个' },
];

/** 项目资金来源: the ten sources of the form, in its order. */
export function byFundingSource(corpus: Corpus, year: number): Table {
  const declarations = declarationsOf(corpus, year);
  const sums = FUNDING_SOURCE_IDS.map((id) => ({ id, sum: sumSource(declarations, id) }));
  const whole = sums.reduce((total, { sum }) => total + sum.fen, 0n);
  const stated = sumFen(declarations.map((declaration) => declaration.funding.total));
  return defineTable({
    id: 'by-funding-source',
    title: '按资金来源',
    caption: `${String(year)} 年度项目资金来源：申报表所列十种来源`,
    unit: '万元',
    note: [
      '各来源的金额是申报表“项目资金来源”各行相加。表上填 0 与留空意思可能不同，分开计数；留空在合计里按 0 计。',
      `各来源之和 ${formatWan(whole)} 万元；申报表“${FUNDING_FIELDS.total.label}”之和 ${formatWan(stated)} 万元。`,
      ABOUT_SHARES,
    ],
    columns: COLUMNS,
    rows: sums.map(({ id, sum }) => rowOf(id, sum, whole)),
    rowHeader: 'name',
    groupBy: null,
    total: [text('合计'), money(whole), percent(percentOf(whole, whole)), ...BLANK_COUNTS],
    rowsShown: FUNDING_SOURCE_IDS.length,
    chart: { title: '各资金来源的金额', label: 'name', series: ['amount'], limit: 10 },
  });
}

/** One project has several sources, so their counts do not add up to anything. */
const BLANK_COUNTS = [count(null), count(null), count(null)];

function sumSource(declarations: readonly BriefDeclaration[], id: FundingSourceId): SourceSum {
  const sum: SourceSum = { fen: 0n, paying: 0, zero: 0, blank: 0 };
  for (const { funding } of declarations) {
    const amount = funding[id];
    sum.fen += amount?.fen ?? 0n;
    if (amount === null) sum.blank += 1;
    else if (amount.fen === 0n) sum.zero += 1;
    else sum.paying += 1;
  }
  return sum;
}

function rowOf(id: FundingSourceId, sum: SourceSum, whole: Fen): Row {
  return [
    text(FUNDING_FIELDS[id].label),
    money(sum.fen),
    percent(percentOf(sum.fen, whole)),
    count(sum.paying),
    count(sum.zero),
    count(sum.blank),
  ];
}
