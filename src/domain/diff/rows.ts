import type { CostItem, Declaration, Indicator } from '../declaration.ts';
import { COST_ITEM_FIELDS, INDICATOR_FIELDS } from '../form.ts';
import { formatWan } from '../money.ts';
import type { Change, RowName } from './change.ts';
import { amountChange, fenOf, valueChange } from './fields.ts';
import { matchRows, outOfOrder, type Matching } from './match.ts';
import { alike, pairsOf, type Pairs } from './similarity.ts';
import { textDiff } from './text.ts';

/** Weights of a row's cells, in percent; a row that matches half is still the same row. */
const NAME = 50;
const WORDS = 35;
const FIGURE = 15;
const THRESHOLD = 500;

interface Row {
  readonly name: string;
  /** 来源 or 用途. */
  readonly words: string | null;
  /** 目标值 or 金额. */
  readonly figure: string;
  /** 一级—二级目标; the same for all cost items. */
  readonly group: string;
}

/** Names of the rows that are the same row under another name: old → new. */
export type Renames = ReadonlyMap<string, string>;

export interface TableChanges {
  readonly changes: readonly Change[];
  readonly renames: Renames;
}

/** 绩效指标: rows are found again by what they say, wherever they stand now. */
export function indicatorChanges(before: Declaration, after: Declaration): TableChanges {
  const label = INDICATOR_FIELDS.name.label;
  const [old, now] = [before.indicators, after.indicators];
  const [a, b] = [old.map(indicatorRow), now.map(indicatorRow)];
  return tableChanges(label, a, b, (one, other, row) => {
    const [from, to] = [old[one], now[other]];
    if (!from || !to) return [];
    return [
      ...valueChange(INDICATOR_FIELDS.target.label, from.target.printed, to.target.printed, row),
      ...wordsChange(INDICATOR_FIELDS.source.label, from.source, to.source, row),
    ];
  });
}

/** 项目概算, in the same way. */
export function costItemChanges(before: Declaration, after: Declaration): TableChanges {
  const label = COST_ITEM_FIELDS.name.label;
  const [old, now] = [before.costItems, after.costItems];
  const [a, b] = [old.map(costRow), now.map(costRow)];
  return tableChanges(label, a, b, (one, other, row) => {
    const [from, to] = [old[one], now[other]];
    if (!from || !to) return [];
    return [
      ...amountChange(COST_ITEM_FIELDS.amount.label, from.amount, to.amount, row),
      ...wordsChange(COST_ITEM_FIELDS.purpose.label, from.purpose, to.purpose, row),
    ];
  });
}

function indicatorRow({ name, source, target, level1, level2 }: Indicator): Row {
  return { name, words: source, figure: target.printed, group: `${level1}—${level2}` };
}

function costRow({ name, purpose, amount }: CostItem): Row {
  const fen = fenOf(amount);
  const figure = `${fen === null ? amount.printed : formatWan(fen)} 万元`;
  return { name, words: purpose, figure, group: '' };
}

function tableChanges(
  label: string,
  before: readonly Row[],
  after: readonly Row[],
  cells: (one: number, other: number, row: RowName) => Change[],
): TableChanges {
  const matching = matchTable(before, after);
  const renames = new Map<string, string>();
  const changes = matching.pairs.flatMap(([one, other]): Change[] => {
    const [from, to] = [before[one], after[other]];
    if (!from || !to) return [];
    if (from.name !== to.name) renames.set(from.name, to.name);
    return [...placeChanges(label, from, to), ...cells(one, other, { label, name: to.name })];
  });
  return {
    changes: [
      ...changes,
      ...matching.removed.map((index) => wholeRow('removed', label, before[index])),
      ...matching.added.map((index) => wholeRow('added', label, after[index])),
      ...orderChange(label, before, after, matching),
    ],
    renames,
  };
}

function matchTable(before: readonly Row[], after: readonly Row[]): Matching {
  const known = new Map<string, Pairs>();
  const pairs = (text: string): Pairs => {
    const found = known.get(text) ?? pairsOf(text);
    known.set(text, found);
    return found;
  };
  const text = (row: Row, ...cells: (string | null)[]): string => JSON.stringify([row.name, cells]);
  return matchRows(before, after, {
    keys: [
      (row) => text(row, row.group, row.words, row.figure),
      (row) => text(row, row.words, row.figure),
      (row) => text(row, row.group),
      (row) => text(row),
    ],
    likeness: (one, other) => likeness(one, other, pairs),
    threshold: THRESHOLD,
  });
}

/** Where neither row has words, the name counts for them as well. */
function likeness(one: Row, other: Row, pairs: (text: string) => Pairs): number {
  const name = alike(pairs(one.name), pairs(other.name));
  const figure = one.figure === other.figure ? 1000 : 0;
  const words =
    one.words === null && other.words === null
      ? name
      : alike(pairs(one.words ?? ''), pairs(other.words ?? ''));
  return Math.trunc((name * NAME + words * WORDS + figure * FIGURE) / 100);
}

function placeChanges(label: string, from: Row, to: Row): Change[] {
  const { name } = to;
  return [
    ...(from.name === name
      ? []
      : [{ kind: 'renamed' as const, label, before: from.name, after: name }]),
    ...(from.group === to.group
      ? []
      : [{ kind: 'moved' as const, label, name, before: from.group, after: to.group }]),
  ];
}

function wholeRow(kind: 'added' | 'removed', label: string, row: Row | undefined): Change {
  const { name = '', group = '', figure = '' } = row ?? {};
  return { kind, label, name, detail: [group, figure].filter((word) => word !== '').join('，') };
}

/** Rows that moved to another group are told as moved; here only the order within a group counts. */
function orderChange(
  label: string,
  before: readonly Row[],
  after: readonly Row[],
  { pairs }: Matching,
): Change[] {
  const groups = Map.groupBy(
    pairs.filter(([one, other]) => before[one]?.group === after[other]?.group),
    ([one]) => before[one]?.group ?? '',
  );
  const rows = [...groups.values()].flatMap((group) =>
    outOfOrder(group).map((index) => after[group[index]?.[1] ?? -1]?.name ?? ''),
  );
  return rows.length === 0 ? [] : [{ kind: 'reordered', label, rows }];
}

/** 来源, 用途: filled in or emptied, or the words that changed. */
export function wordsChange(
  label: string,
  before: string | null,
  after: string | null,
  row: RowName | null,
): Change[] {
  if (before === after) return [];
  if (before === null || after === null) return valueChange(label, before, after, row);
  return [{ kind: 'text', label, row, paragraph: null, parts: textDiff(before, after) }];
}
