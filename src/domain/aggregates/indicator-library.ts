import type { BriefAudit } from '../brief-audit.ts';
import type { Corpus, IndicatorEntry } from '../corpus.ts';
import { INDICATOR_FIELDS } from '../form.ts';
import { indicatorPlace } from '../indicator-place.ts';
import { percentOf } from '../money.ts';
import { perObject } from '../per-object.ts';
import { count, defineTable, percent, text } from '../table.ts';
import type { Column, Row, Table } from '../table.ts';
import type { Target } from '../target.ts';

/** One distinct indicator, with what the library tells about it. */
export interface LibraryEntry {
  readonly entry: IndicatorEntry;
  /** Distinct 目标值 as printed, in the declarations' order. */
  readonly targets: readonly string[];
  /** Distinct 一级目标, in the declarations' order. */
  readonly level1: readonly string[];
  readonly withoutSource: number;
  /** Whether rule conflicting-targets found different targets in one year. */
  readonly conflict: boolean;
}

/** At most so many targets of one indicator are listed in the library. */
const TARGETS_LISTED = 3;

/** Every distinct indicator: those of most declarations first, then by name. */
export function libraryOf(corpus: Corpus, audit: BriefAudit): LibraryEntry[] {
  const conflicts = conflictsIn(corpus, audit);
  // They come ordered by name, and stay so among those of as many declarations.
  return corpus.indicators
    .toSorted((a, b) => b.projects - a.projects)
    .map((entry) => (conflicts.has(entry) ? inConflict(entry) : inHarmony(entry)));
}

const inConflict = perObject((entry: IndicatorEntry) => ({ ...described(entry), conflict: true }));
const inHarmony = perObject((entry: IndicatorEntry) => ({ ...described(entry), conflict: false }));

type Described = Omit<LibraryEntry, 'conflict'>;

/** What an entry tells by itself. */
export const described = perObject((entry: IndicatorEntry): Described => {
  const { uses } = entry;
  return {
    entry,
    targets: [...new Set(uses.map(({ indicator }) => indicator.target.printed))],
    level1: [...new Set(uses.map(({ indicator }) => indicator.level1))],
    withoutSource: uses.filter(({ indicator }) => indicator.source === null).length,
  };
});

/** Indicators of which some row has another target than elsewhere. */
function conflictsIn(corpus: Corpus, audit: BriefAudit): Set<IndicatorEntry> {
  const conflicts = new Set<IndicatorEntry>();
  for (const { status, declaration, anchor } of audit.by('conflicting-targets')) {
    if (status !== 'failed') continue;
    const row = corpus.declaration(declaration)?.indicators.find(({ id }) => id === anchor);
    const entry = row && corpus.indicator(row.name);
    if (entry) conflicts.add(entry);
  }
  return conflicts;
}

/** One page of the library as a table. */
export function libraryTable(entries: readonly LibraryEntry[]): Table {
  return defineTable({
    id: 'library',
    title: '指标库',
    caption: '全部绩效指标：同名的算一个，用得最多的在前',
    unit: null,
    note: [],
    columns: [
      { id: 'name', label: INDICATOR_FIELDS.name.label, kind: 'text', unit: null },
      { id: 'level1', label: INDICATOR_FIELDS.level1.label, kind: 'text', unit: null },
      { id: 'projects', label: '使用的项目', kind: 'count', unit: '个' },
      { id: 'targets', label: INDICATOR_FIELDS.target.label, kind: 'text', unit: null },
      { id: 'conflict', label: '目标值是否一致', kind: 'text', unit: null },
      { id: 'withoutSource', label: '没有写来源', kind: 'count', unit: '处' },
    ],
    rows: entries.map(libraryRow),
    rowHeader: 'name',
    groupBy: null,
    total: null,
    rowsShown: entries.length,
    chart: null,
  });
}

function libraryRow({ entry, level1, targets, conflict, withoutSource }: LibraryEntry): Row {
  const rest = targets.length - TARGETS_LISTED;
  const listed = targets.slice(0, TARGETS_LISTED).join('；');
  return [
    text(entry.name, indicatorPlace(entry)),
    text(level1.join('、')),
    count(entry.projects),
    text(rest > 0 ? `${listed} 等 ${String(targets.length)} 种` : listed),
    text(conflict ? '不一致' : entry.uses.length > 1 ? '一致' : null),
    count(withoutSource),
  ];
}

const KINDS: readonly { readonly kind: Target['kind']; readonly label: string }[] = [
  { kind: 'number', label: '数值（例如 ≥90%）' },
  { kind: 'ratio', label: '比值（例如 1:20）' },
  { kind: 'range', label: '区间（例如 90%-95%）' },
  { kind: 'text', label: '文字（例如“健全”）' },
];

/** How many indicator rows have a number, a ratio, a range or words as their target. */
export function targetKinds(corpus: Corpus): Table {
  const tallies = tally(
    corpus,
    (target) => target.kind,
    KINDS.map(({ kind }) => kind),
  );
  const names = new Map<string, string>(KINDS.map(({ kind, label }) => [kind, label]));
  return tallyTable(tallies, {
    id: 'target-kinds',
    title: '按目标值的种类',
    caption: '绩效指标按目标值的种类',
    label: '目标值的种类',
    nameOf: (key) => names.get(key) ?? key,
  });
}

/** How many indicator rows stand under each 一级目标. */
export function level1Counts(corpus: Corpus): Table {
  const order = [...corpus.taxonomies.keys()]
    .sort()
    .flatMap((name) => corpus.taxonomies.get(name)?.level1.map((level1) => level1.name) ?? []);
  const tallies = tally(corpus, (_, level1) => level1, order);
  return tallyTable(tallies, {
    id: 'level1',
    title: '按一级目标',
    caption: '绩效指标按一级目标',
    label: INDICATOR_FIELDS.level1.label,
    nameOf: (key) => key,
  });
}

interface Tally {
  rows: number;
  withSource: number;
}

function tally(
  corpus: Corpus,
  keyOf: (target: Target, level1: string) => string,
  order: readonly string[],
): Map<string, Tally> {
  const tallies = new Map(order.map((key): [string, Tally] => [key, { rows: 0, withSource: 0 }]));
  for (const { indicators } of corpus.declarations) {
    for (const { target, level1, source } of indicators) {
      const key = keyOf(target, level1);
      const known = tallies.get(key) ?? { rows: 0, withSource: 0 };
      tallies.set(key, known);
      known.rows += 1;
      if (source !== null) known.withSource += 1;
    }
  }
  return tallies;
}

const TALLY_COLUMNS: readonly Column[] = [
  { id: 'rows', label: '指标', kind: 'count', unit: '条' },
  { id: 'share', label: '占比', kind: 'percent', unit: '%' },
  { id: 'withSource', label: '写了来源', kind: 'count', unit: '条' },
  { id: 'withoutSource', label: '没有写来源', kind: 'count', unit: '条' },
];

function tallyTable(
  tallies: ReadonlyMap<string, Tally>,
  parts: Pick<Table, 'id' | 'title' | 'caption'> & {
    readonly label: string;
    readonly nameOf: (key: string) => string;
  },
): Table {
  const whole: Tally = { rows: 0, withSource: 0 };
  for (const { rows, withSource } of tallies.values()) {
    whole.rows += rows;
    whole.withSource += withSource;
  }
  return defineTable({
    id: parts.id,
    title: parts.title,
    caption: parts.caption,
    unit: null,
    note: [],
    columns: [{ id: 'name', label: parts.label, kind: 'text', unit: null }, ...TALLY_COLUMNS],
    rows: [...tallies].map(([key, one]) => [text(parts.nameOf(key)), ...tallyCells(one, whole)]),
    rowHeader: 'name',
    groupBy: null,
    total: [text('合计'), ...tallyCells(whole, whole)],
    rowsShown: tallies.size,
    chart: null,
  });
}

function tallyCells({ rows, withSource }: Tally, whole: Tally): Row {
  return [
    count(rows),
    percent(percentOf(BigInt(rows), BigInt(whole.rows))),
    count(withSource),
    count(rows - withSource),
  ];
}
