import { RECORD_COLUMNS, RECORD_SHEET } from '../../domain/record-sheet.ts';
import { isList } from '../../markdown/declaration-text.ts';
import type { TextGroup, TextValue } from '../../markdown/declaration-text.ts';
import { cell, label, type FormCell, type FormSheet } from './form-sheet.ts';

type Line = readonly [item: string, text: string];

/**
 * What this portal records and the paper form does not say, as a table people can read and mend:
 * one line per value.
 */
export function recordSheet(records: TextGroup): FormSheet {
  const entries = Object.entries(records).flatMap(([name, value]) => entriesOf(name, value));
  return {
    name: RECORD_SHEET,
    title: [RECORD_SHEET],
    columns: [14, 14, 72],
    blocks: [
      {
        heading: null,
        headerRows: 1,
        rows: [
          RECORD_COLUMNS.map((column) => label(column, 1)),
          ...entries.flatMap(([name, lines]) => entryRows(name, lines)),
        ],
      },
    ],
  };
}

/** A list is numbered: 勘注 1, 勘注 2 …; anything else is one entry. */
function entriesOf(name: string, value: TextValue): [string, Line[]][] {
  if (typeof value === 'string') return [[name, [['', value]]]];
  if (!isList(value)) return [[name, linesOf(value)]];
  return value.map((item, index) => [`${name} ${String(index + 1)}`, linesOf(item)]);
}

function linesOf(value: TextValue): Line[] {
  if (typeof value === 'string') return [['', value]];
  if (isList(value)) return value.flatMap(linesOf);
  return Object.entries(value).flatMap(([item, inner]) =>
    linesOf(inner).map(([, text]): Line => [item, text]),
  );
}

/** The entry's name stands in every line: merged cells do not survive PDF, nor sorting. */
function entryRows(name: string, lines: readonly Line[]): FormCell[][] {
  return lines.map(([item, text]) => [
    label(name, 1),
    cell('figure', item, 1),
    cell('value', text, 1),
  ]);
}
