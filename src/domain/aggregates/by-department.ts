import type { Corpus } from '../corpus.ts';
import { text } from '../table.ts';
import type { Table } from '../table.ts';
import { partitionTable } from './partition.ts';
import { declarationsOf, sumOf, sumsBy } from './sums.ts';
import type { Sum } from './sums.ts';

/** 本年度项目金额 by 主管部门, largest first. */
export function byDepartment(corpus: Corpus, year: number): Table {
  const declarations = declarationsOf(corpus, year);
  const sums = [...sumsBy(declarations, (declaration) => declaration.department)];
  return partitionTable({
    id: 'by-department',
    title: '按主管部门',
    caption: `${String(year)} 年度项目支出预算：各主管部门的项目数、金额与绩效指标数`,
    label: '主管部门',
    note: ['部门是申报表所在的主管部门。没有公开申报表的部门不在表中。'],
    groups: sums.sort(largestFirst).map(([code, sum]) => ({
      name: text(corpus.departments.get(code)?.name ?? code, { kind: 'department', year, code }),
      sum,
    })),
    whole: sumOf(declarations),
    chartTitle: '各主管部门的本年度项目金额',
  });
}

function largestFirst([codeA, a]: [string, Sum], [codeB, b]: [string, Sum]): number {
  if (a.annualAmount !== b.annualAmount) return a.annualAmount < b.annualAmount ? 1 : -1;
  return codeA < codeB ? -1 : 1;
}
