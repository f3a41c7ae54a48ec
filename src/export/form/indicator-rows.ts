import { INDICATOR_FIELDS } from '../../domain/form.ts';
import { tableColumns } from '../../domain/paper.ts';
import type { FormLayout } from '../../domain/taxonomy.ts';
import { cell, type FormCell } from './form-sheet.ts';

export interface IndicatorRow {
  readonly name: string;
  readonly target: string;
  readonly source: string;
}

interface Group {
  /** 二级目标. */
  readonly name: string;
  readonly rows: readonly IndicatorRow[];
}

/** 一级目标 with its 二级目标, in the form's order. */
export type Indicators = readonly { readonly name: string; readonly groups: readonly Group[] }[];

interface Answers {
  readonly indicators: Indicators;
  readonly interim: Indicators;
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

const { level2, name, target, source } = INDICATOR_FIELDS;

/** A column of the table: what it holds, of which side, and how wide it is. */
interface Column {
  readonly label: string;
  /** 0 for the first 二级目标 and what belongs to it; -1 for 一级目标, which both sides share. */
  readonly side: number;
  readonly width: number;
}

/**
 * The rows of the indicator table. Where the form has 中期 columns, the same 二级 of both sides
 * stand beside one another; each side keeps its own order.
 */
export function indicatorRows(
  widths: readonly number[],
  layout: FormLayout,
  { indicators, interim, choices }: Answers,
): FormCell[][] {
  let side = -1;
  const columns = tableColumns(layout, 'indicators').map((label, at): Column => {
    if (label === level2.label) side += 1;
    return { label, side, width: widths[at] ?? 1 };
  });
  const offered = choices[level2.label];
  return beside(layout.interim ? [interim, indicators] : [indicators]).flatMap((sides) => {
    const groups = beside(sides.map((own) => own?.groups ?? []));
    const rows = groups.flatMap((own) => groupRows(own, columns, offered));
    const title = sides.find((own) => own !== null)?.name ?? '';
    const first = cell('figure', title, widths[0] ?? 1, { rows: rows.length });
    return rows.map((row, index) => (index === 0 ? [first, ...row] : row));
  });
}

/** The rows of one 二级目标, on each side that has it. */
function groupRows(
  sides: readonly (Group | null)[],
  columns: readonly Column[],
  offered: readonly string[] | undefined,
): FormCell[][] {
  const height = Math.max(0, ...sides.map((group) => group?.rows.length ?? 0));
  const more = { rows: height, ...(offered !== undefined && { choices: offered }) };
  return Array.from({ length: height }, (_, index) =>
    columns.slice(1).flatMap(({ label, side, width }): FormCell[] => {
      const group = sides[side];
      if (label !== level2.label) return [rowCell(label, group?.rows[index], width)];
      return index === 0 ? [cell('figure', group?.name ?? '', width, more)] : [];
    }),
  );
}

function rowCell(label: string, row: IndicatorRow | undefined, width: number): FormCell {
  if (label === target.label) return cell('figure', row?.target ?? '', width);
  const text = label === name.label ? row?.name : label === source.label ? row?.source : '';
  return cell('value', text ?? '', width);
}

/** Puts entries of the same name beside one another, without changing the order of either list. */
function beside<T extends { readonly name: string }>(
  sides: readonly (readonly T[])[],
): (T | null)[][] {
  const [left = [], right] = sides;
  if (!right) return left.map((one) => [one]);
  const pairs: (T | null)[][] = [];
  let next = 0;
  for (const one of left) {
    const at = right.findIndex((other, index) => index >= next && other.name === one.name);
    if (at >= 0) {
      pairs.push(...right.slice(next, at).map((other) => [null, other]));
      next = at + 1;
    }
    pairs.push([one, at < 0 ? null : (right[at] ?? null)]);
  }
  return [...pairs, ...right.slice(next).map((other) => [null, other])];
}
