import { scaleLinear } from 'd3-scale';
import { cellData, cellText, columnIndex } from '../../domain/table.ts';
import type { Row, Table } from '../../domain/table.ts';

export interface BarRow {
  readonly label: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  /** Length in percent of the longest. */
  readonly length: number;
  /** The figure as the table shows it. */
  readonly text: string;
}

/** Bars of a table's chart; empty where a picture would show nothing (fewer than two figures). */
export function barsOf(table: Table): BarRow[] {
  const { chart } = table;
  if (!chart) return [];
  const label = columnIndex(table, chart.label);
  const series = chart.series.map((id) => columnIndex(table, id));
  const drawn = table.rows.filter((row) => series.some((index) => valueAt(row, index) > 0));
  if (drawn.length < 2) return [];
  const rows = drawn.slice(0, chart.limit);
  const largest = Math.max(...rows.flatMap((row) => series.map((index) => valueAt(row, index))));
  const scale = scaleLinear([0, largest], [0, 100]).clamp(true);
  return rows.map((row) => ({
    label: textAt(row, label),
    bars: series.map((index) => ({
      length: Math.round(scale(valueAt(row, index)) * 100) / 100,
      text: textAt(row, index),
    })),
  }));
}

/** For drawing only: figures as floating-point numbers. */
function valueAt(row: Row, index: number): number {
  const cell = row[index];
  return cell ? Number(cellData(cell) ?? 0) : 0;
}

function textAt(row: Row, index: number): string {
  const cell = row[index];
  return (cell && cellText(cell)) ?? '';
}
