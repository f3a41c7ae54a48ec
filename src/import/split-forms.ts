import { BASIC_FIELDS } from '../domain/form.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import { sourceCell, type SourceCell, type SourceRow } from './draft.ts';
import type { FormFile } from './grid.ts';
import { layoutOf, recogniseLabel, type Layout } from './layout.ts';
import { isYearLine } from './read-form.ts';

/** The rows of one form in a file, and the edition it is printed on. */
export interface FormRows {
  readonly layout: Layout;
  readonly rows: readonly SourceRow[];
}

/** Divides a file: a form begins with its title, or with 项目名称 where the title was lost. */
export function splitForms(file: FormFile, editions: readonly Taxonomy[]): FormRows[] {
  const layouts = editions.map(layoutOf);
  const rows = file.grids.flatMap((grid, index) =>
    grid.rows.map((row) => row.map((cell) => sourceCell(cell, index))),
  );
  const starts = startsOf(rows, layouts);
  return starts.flatMap((start, index) => {
    const own = rows.slice(start, starts[index + 1] ?? rows.length);
    const layout = layoutFor(own, layouts);
    return layout ? [{ layout, rows: own }] : [];
  });
}

function startsOf(rows: readonly SourceRow[], layouts: readonly Layout[]): number[] {
  const starts: number[] = [];
  let titles: number | null = null;
  let name: string | null = null;
  for (const [index, row] of rows.entries()) {
    const cells = row.filter(({ text }) => text !== '');
    if (cells.length === 0) continue;
    if (layouts.some((layout) => isAbove(layout, cells))) {
      titles ??= index;
      continue;
    }
    const printed = nameIn(layouts, cells);
    const isNew = printed !== null && (name === null || titles !== null || printed !== name);
    if (isNew) {
      starts.push(titles ?? index);
      name = printed;
    }
    titles = null;
  }
  return starts;
}

/** A title, the year below it, or the heading of the first part. */
function isAbove(layout: Layout, cells: readonly SourceCell[]): boolean {
  const [first, second] = cells;
  if (!first || second) return false;
  if (isYearLine(first.text)) return true;
  const label = recogniseLabel(layout, first.text)?.labels[0];
  return label?.kind === 'title' || label?.field === '基本信息';
}

/** What stands beside 项目名称 in a row; null where the row does not have it. */
function nameIn(layouts: readonly Layout[], cells: readonly SourceCell[]): string | null {
  for (const layout of layouts) {
    const at = cells.findIndex(({ text }) => {
      const bare = /^[^:：]{2,24}[:：]/u.exec(text)?.[0] ?? text;
      const found = recogniseLabel(layout, text) ?? recogniseLabel(layout, bare);
      return found?.labels[0]?.field === BASIC_FIELDS.name.label;
    });
    if (at >= 0) return cells[at + 1]?.text ?? cells[at]?.text ?? '';
  }
  return null;
}

/** The edition that knows most of the form's cells; its title counts for more. */
function layoutFor(rows: readonly SourceRow[], layouts: readonly Layout[]): Layout | null {
  let best: { layout: Layout; score: number } | null = null;
  const cells = rows.flat().filter(({ text }) => text !== '' && text.length < 60);
  for (const layout of layouts) {
    let score = 0;
    for (const { text } of cells) {
      const found = recogniseLabel(layout, text);
      if (found?.damage === null) score += found.labels[0]?.kind === 'title' ? 10 : 1;
    }
    if (!best || score > best.score) best = { layout, score };
  }
  return best?.layout ?? null;
}
