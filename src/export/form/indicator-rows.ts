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

/**
 * The rows of the indicator table. Where the form has 中期 columns, the same 二级 of both sides
 * stand beside one another; each side keeps its own order.
 */
export function indicatorRows(
  columns: readonly number[],
  layout: FormLayout,
  { indicators, interim, choices }: Answers,
): FormCell[][] {
  const heads = tableColumns(layout, 'indicators');
  const offered = choices[level2.label];
  const groupCell = (text: string, width: number, rows: number): FormCell =>
    cell('figure', text, width, { rows, ...(offered !== undefined && { choices: offered }) });
  return beside(layout.interim ? [interim, indicators] : [indicators]).flatMap((sides) => {
    const groups = beside(sides.map((side) => side?.groups ?? []));
    const height = groups.reduce((sum, own) => sum + rowsOf(own), 0);
    const title = sides.find((side) => side !== null)?.name ?? '';
    return groups.flatMap((own, group) =>
      Array.from({ length: rowsOf(own) }, (_, index) => {
        let side = -1;
        const cells = heads.flatMap((label, at): FormCell[] => {
          const width = columns[at] ?? 1;
          if (at === 0) {
            return group + index === 0 ? [cell('figure', title, width, { rows: height })] : [];
          }
          if (label === level2.label) side += 1;
          const one = own[side];
          if (label === level2.label) {
            return index === 0 ? [groupCell(one?.name ?? '', width, rowsOf(own))] : [];
          }
          return [rowCell(label, one?.rows[index], width)];
        });
        return cells;
      }),
    );
  });
}

function rowCell(label: string, row: IndicatorRow | undefined, width: number): FormCell {
  if (label === target.label) return cell('figure', row?.target ?? '', width);
  const text = label === name.label ? row?.name : label === source.label ? row?.source : '';
  return cell('value', text ?? '', width);
}

function rowsOf(sides: readonly (Group | null)[]): number {
  return Math.max(0, ...sides.map((group) => group?.rows.length ?? 0));
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
