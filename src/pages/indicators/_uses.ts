import type { Corpus, IndicatorEntry, IndicatorUse } from '../../domain/corpus.ts';
import { INDICATOR_FIELDS } from '../../domain/form.ts';
import { perObject } from '../../domain/per-object.ts';
import { matchesIndicator } from '../../domain/place.ts';
import { defineTable, target, text } from '../../domain/table.ts';
import type { Column, Row, Table } from '../../domain/table.ts';
import { indicators as words } from '../../text/zh.ts';

const { level1, level2, target: targetField, source } = INDICATOR_FIELDS;

const COLUMNS: readonly Column[] = [
  { id: 'project', label: words.project, kind: 'text', unit: null },
  { id: 'year', label: words.year, kind: 'text', unit: null },
  { id: 'department', label: words.department, kind: 'text', unit: null },
  { id: 'level1', label: level1.label, kind: 'text', unit: null },
  { id: 'level2', label: level2.label, kind: 'text', unit: null },
  { id: 'target', label: targetField.label, kind: 'target', unit: null },
  { id: 'source', label: source.label, kind: 'text', unit: null },
];

/** So many uses of an indicator stand on one page. */
export const USES_SIZE = 200;

/** Every place where an indicator is used, newest year first; sorted once, however many pages ask. */
export const usesOf = perObject(({ uses }: IndicatorEntry): readonly IndicatorUse[] =>
  uses.toSorted((a, b) => b.declaration.fiscalYear - a.declaration.fiscalYear),
);

/** Some uses of an indicator; 勘注 only where there is one. */
export function usesTable(
  entry: IndicatorEntry,
  uses: readonly IndicatorUse[],
  corpus: Corpus,
): Table {
  const notes = uses.map(notesOf);
  const annotated = notes.some((note) => note !== null);
  const erratum: Column = { id: 'erratum', label: words.erratum, kind: 'text', unit: null };
  return defineTable({
    id: 'uses',
    title: words.uses,
    caption: words.usesCaption(entry.name),
    unit: null,
    note: [],
    columns: annotated ? [...COLUMNS, erratum] : COLUMNS,
    rows: uses.map((use, index) => [
      ...rowOf(use, corpus),
      ...(annotated ? [text(notes[index] ?? null)] : []),
    ]),
    rowHeader: 'project',
    groupBy: null,
    total: null,
    rowsShown: uses.length,
    chart: null,
  });
}

function rowOf({ declaration, indicator }: IndicatorUse, corpus: Corpus): Row {
  return [
    text(declaration.name, { kind: 'declaration', id: declaration.id, anchor: indicator.id }),
    text(String(declaration.fiscalYear)),
    text(corpus.departments.get(declaration.department)?.name ?? declaration.department),
    text(indicator.level1),
    text(indicator.level2),
    target(indicator.target),
    text(indicator.source),
  ];
}

/** All that a row of the table tells. */
export function useKey(use: IndicatorUse): string {
  const { declaration, indicator } = use;
  const { id, name, fiscalYear, department } = declaration;
  const row = [indicator.id, indicator.level1, indicator.level2, indicator.target.printed];
  const told = [id, name, fiscalYear, department, ...row, indicator.source, notesOf(use)];
  return JSON.stringify(told);
}

function notesOf({ declaration, indicator }: IndicatorUse): string | null {
  const notes = declaration.errata.filter((erratum) => matchesIndicator(indicator, erratum));
  return notes.map(({ note }) => note).join(' ') || null;
}

interface TargetUses {
  readonly printed: string;
  readonly uses: number;
}

/** Distinct targets with the number of places, the most frequent first; counted once. */
export const targetsOf = perObject((entry: IndicatorEntry): readonly TargetUses[] => {
  const counts = new Map<string, number>();
  for (const { indicator } of entry.uses) {
    counts.set(indicator.target.printed, (counts.get(indicator.target.printed) ?? 0) + 1);
  }
  return [...counts]
    .map(([printed, uses]) => ({ printed, uses }))
    .sort((a, b) => b.uses - a.uses || (a.printed < b.printed ? -1 : 1));
});
