import type { Corpus } from '../corpus.ts';
import type { BriefDeclaration } from '../declaration.ts';
import { INDICATOR_FIELDS } from '../form.ts';
import { percentOf } from '../money.ts';
import { count, defineTable, percent, text } from '../table.ts';
import type { Cell, Column, Row, Table } from '../table.ts';
import { ABOUT_SHARES } from './partition.ts';
import { countBy, goalsOf, inGroups, keyOf } from './goals.ts';
import type { Counts, Goal } from './goals.ts';
import { declarationsOf } from './sums.ts';

const UNMAPPED = '没有对应';

const COUNT_COLUMNS: readonly Column[] = [
  { id: 'indicators', label: '指标', kind: 'count', unit: '条' },
  { id: 'share', label: '占比', kind: 'percent', unit: '%' },
  { id: 'projects', label: '有此类指标的项目', kind: 'count', unit: '个' },
  { id: 'withoutSource', label: '没有写目标值来源', kind: 'count', unit: '条' },
];

/** Numbers of indicators by the form's own 一级/二级目标, with the national class beside them. */
export function indicatorCounts(corpus: Corpus, year: number): Table {
  const declarations = declarationsOf(corpus, year);
  const goals = goalsOf(corpus, declarations);
  const counts = countBy(declarations, goals, ({ level1, level2 }) => keyOf(level1, level2));
  return countTable({
    id: 'indicator-counts',
    title: '绩效指标（按本表分类）',
    caption: `${String(year)} 年度绩效指标数：按申报表的一级、二级目标`,
    labels: [
      { id: 'level1', label: INDICATOR_FIELDS.level1.label, kind: 'text', unit: null },
      { id: 'level2', label: INDICATOR_FIELDS.level2.label, kind: 'text', unit: null },
      { id: 'national', label: '国家分类', kind: 'text', unit: null },
    ],
    rows: counts.map(({ goal, ...rest }) => ({
      names: [text(goal.level1), text(goal.level2), text(nationalName(goal))],
      ...rest,
    })),
    note: [
      '每条指标（申报表“目标内容”的一行）计一次。没有指标的二级目标也列出。“国家分类”是财预〔2015〕88号的产出、效益、满意度体系中与之相当的一类，由本站对照，不是申报表所填。',
    ],
    declarations,
  });
}

/** The same numbers by the national scheme (财预〔2015〕88号). */
export function byNationalScheme(corpus: Corpus, year: number): Table {
  const declarations = declarationsOf(corpus, year);
  const goals = goalsOf(corpus, declarations);
  const counts = countBy(declarations, goals, nationalName);
  return countTable({
    id: 'by-national-scheme',
    title: '绩效指标（按国家分类）',
    caption: `${String(year)} 年度绩效指标数：对照国家的产出、效益、满意度分类`,
    labels: [
      { id: 'level1', label: '国家一级指标', kind: 'text', unit: null },
      { id: 'level2', label: '国家二级指标', kind: 'text', unit: null },
    ],
    rows: inGroups(counts).map(({ goal, ...rest }) => ({
      names: [
        text(goal.national?.level1 ?? UNMAPPED),
        text(goal.national?.level2 ?? '国家分类之外'),
      ],
      ...rest,
    })),
    note: [
      '每条指标按它在申报表上的二级目标对照到国家分类，对照关系见“按本表分类”一表。国家分类中没有与本表对应的类别不列。国家分类只看产出、效益和满意度，衡量管理过程等的指标没有相当的一类，列在末行。',
    ],
    declarations,
  });
}

interface CountTable {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly labels: readonly Column[];
  readonly rows: readonly { readonly names: readonly Cell[]; readonly counts: Counts }[];
  readonly note: readonly string[];
  readonly declarations: readonly BriefDeclaration[];
}

function countTable(parts: CountTable): Table {
  const whole: Counts = { indicators: 0, projects: parts.declarations.length, withoutSource: 0 };
  for (const { counts } of parts.rows) {
    whole.indicators += counts.indicators;
    whole.withoutSource += counts.withoutSource;
  }
  const blanks = parts.labels.slice(2).map(() => text(null));
  const total = [text('合计'), text(null), ...blanks, ...countCells(whole, whole)];
  return defineTable({
    id: parts.id,
    title: parts.title,
    caption: parts.caption,
    unit: null,
    note: [...parts.note, ABOUT_SHARES],
    columns: [...parts.labels, ...COUNT_COLUMNS],
    rows: parts.rows.map(({ names, counts }) => [...names, ...countCells(counts, whole)]),
    rowHeader: 'level2',
    groupBy: 'level1',
    total,
    rowsShown: 500,
    chart: { title: '各类指标的条数', label: 'level2', series: ['indicators'], limit: 20 },
  });
}

function countCells(counts: Counts, whole: Counts): Row {
  return [
    count(counts.indicators),
    percent(percentOf(BigInt(counts.indicators), BigInt(whole.indicators))),
    count(counts.projects),
    count(counts.withoutSource),
  ];
}

function nationalName({ national }: Goal): string {
  return national ? `${national.level1} · ${national.level2}` : UNMAPPED;
}
