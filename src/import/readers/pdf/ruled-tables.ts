import { refuseExcess } from '../refusals.ts';
import type { Marks, Rule } from './marks.ts';

/** Lines nearer than this are one: double borders, and what rounding parts. */
const SAME = 3;
/** How far a line may end short of the line it meets. */
const REACH = 4;
/** Share of a cell's side that must be drawn for a wall to stand. */
const WALL = 0.5;
const MOST_CELLS = 40_000;

/** A cell between drawn lines: elementary rows and columns it covers, bounds 0-based, included. */
export interface RuledCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table drawn with lines. */
export interface RuledTable {
  /** Positions of the vertical and horizontal lines, in order. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** In reading order. */
  readonly cells: readonly RuledCell[];
  /** Whether every cell is a rectangle with all its sides drawn. */
  readonly complete: boolean;
}

/** The tables a page draws with lines, from top to bottom. */
export function ruledTables({ horizontal, vertical }: Marks): RuledTable[] {
  const rows = joined(horizontal);
  const columns = joined(vertical);
  return components(rows, columns)
    .flatMap((part) => tableOf(part.rows, part.columns))
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Pieces of one line, drawn cell by cell, put together. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at || a.from - b.from);
  const groups: Rule[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && rule.at - (group[0]?.at ?? 0) <= SAME / 2) group.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    const pieces: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of group.toSorted((a, b) => a.from - b.from)) {
      const last = pieces.at(-1);
      if (last !== undefined && from <= last.to + REACH) last.to = Math.max(last.to, to);
      else pieces.push({ at, from, to });
    }
    return pieces;
  });
}

interface Part {
  readonly rows: Rule[];
  readonly columns: Rule[];
}

function meets(row: Rule, column: Rule): boolean {
  return (
    column.at >= row.from - REACH &&
    column.at <= row.to + REACH &&
    row.at >= column.from - REACH &&
    row.at <= column.to + REACH
  );
}

/** Lines that hang together, each group a table or a frame. */
function components(rows: readonly Rule[], columns: readonly Rule[]): Part[] {
  if (rows.length * columns.length > MOST_CELLS * 100) throw refuseExcess('一页里画的线太多');
  const parts: Part[] = [];
  const freeRows = new Set(rows);
  const freeColumns = new Set(columns);
  for (const start of columns) {
    if (!freeColumns.delete(start)) continue;
    const part: Part = { rows: [], columns: [start] };
    const open: { rule: Rule; isRow: boolean }[] = [{ rule: start, isRow: false }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { rule, isRow } = next;
      const free = isRow ? freeColumns : freeRows;
      for (const other of free) {
        if (!(isRow ? meets(rule, other) : meets(other, rule))) continue;
        free.delete(other);
        (isRow ? part.columns : part.rows).push(other);
        open.push({ rule: other, isRow: !isRow });
      }
    }
    parts.push(part);
  }
  return parts;
}

function positions(rules: readonly Rule[]): number[] {
  const groups: number[][] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (
      group !== undefined &&
      at - (group.at(-1) ?? at) <= SAME &&
      at - (group[0] ?? at) <= 2 * SAME
    )
      group.push(at);
    else groups.push([at]);
  }
  return groups.map((group) => group.reduce((sum, at) => sum + at, 0) / group.length);
}

function tableOf(rows: readonly Rule[], columns: readonly Rule[]): RuledTable[] {
  const xs = positions(columns);
  const ys = positions(rows);
  if (xs.length < 2 || ys.length < 2) return [];
  if (xs.length * ys.length > MOST_CELLS) throw refuseExcess('一页里画的格子太多');
  const walls = { across: walled(rows, ys, xs), down: walled(columns, xs, ys) };
  return [{ xs, ys, ...cellsBetween(walls, xs.length - 1, ys.length - 1) }];
}

/** For each position, which stretches between the crossing positions are drawn. */
function walled(rules: readonly Rule[], at: readonly number[], across: readonly number[]) {
  return at.map((position) => {
    const here = rules.filter((rule) => Math.abs(rule.at - position) <= 2 * SAME);
    return across.slice(1).map((end, index) => {
      const start = across[index] ?? end;
      const drawn = here.reduce(
        (sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
        0,
      );
      return drawn >= WALL * (end - start);
    });
  });
}

interface Walls {
  /** By horizontal line and column. */
  readonly across: readonly (readonly boolean[])[];
  /** By vertical line and row. */
  readonly down: readonly (readonly boolean[])[];
}

/** Elementary cells without a wall between them are one cell. */
function cellsBetween(walls: Walls, width: number, height: number) {
  const owner = new Int32Array(width * height).fill(-1);
  const cells: RuledCell[] = [];
  let complete = true;
  for (let start = 0; start < owner.length; start += 1) {
    if (owner[start] !== -1) continue;
    const members = flood(start, walls, width, height, owner, cells.length);
    const rowsOf = members.map((member) => Math.floor(member / width));
    const columnsOf = members.map((member) => member % width);
    const cell = {
      top: Math.min(...rowsOf),
      left: Math.min(...columnsOf),
      bottom: Math.max(...rowsOf),
      right: Math.max(...columnsOf),
    };
    const area = (cell.bottom - cell.top + 1) * (cell.right - cell.left + 1);
    if (area !== members.length) complete = false;
    cells.push(cell);
  }
  return { cells, complete };
}

function flood(
  start: number,
  { across, down }: Walls,
  width: number,
  height: number,
  owner: Int32Array,
  mark: number,
): number[] {
  const members: number[] = [];
  const open = [start];
  owner[start] = mark;
  const enter = (next: number): void => {
    if (owner[next] !== -1) return;
    owner[next] = mark;
    open.push(next);
  };
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    members.push(at);
    const row = Math.floor(at / width);
    const column = at % width;
    if (column + 1 < width && down[column + 1]?.[row] === false) enter(at + 1);
    if (column > 0 && down[column]?.[row] === false) enter(at - 1);
    if (row + 1 < height && across[row + 1]?.[column] === false) enter(at + width);
    if (row > 0 && across[row]?.[column] === false) enter(at - width);
  }
  return members;
}
