import type { RawBlock } from '../domain/build-declaration.ts';
import type { SectionId } from '../domain/form.ts';
import type { Cell, CellPlace } from './grid.ts';
import { cleanText, joinLines, type CleanText } from './markup.ts';

/** Where in the declaration a note belongs, in the front matter's words. */
export interface NotePlace {
  readonly 字段: string;
  readonly 指标?: string;
  readonly 二级目标?: string;
  readonly 明细?: string;
}

/** A restoration or a doubt. */
export interface Note {
  readonly field: NotePlace;
  /** What stands in the file there; '' where nothing stands. */
  readonly printed: string;
  readonly words: string;
  readonly place: CellPlace;
}

/** A cell of the file, cleaned, and what became of it. */
export interface SourceCell {
  readonly cell: Cell;
  readonly clean: CleanText;
  /** In one line. */
  readonly text: string;
  /** Number of the grid it stands in. */
  readonly grid: number;
}

export type SourceRow = readonly SourceCell[];

export interface IndicatorDraft {
  level1: string;
  level2: string;
  name: string;
  target: string;
  source: string;
  readonly place: CellPlace;
}

export interface CostDraft {
  name: string;
  amount: string;
  purpose: string;
  readonly place: CellPlace;
}

/** What became of each cell. A cell with words that is not in here was not placed. */
export type Ledger = Map<Cell, 'placed' | 'printed'>;

/** A form while it is read. */
export interface Draft {
  /** By front matter label. */
  readonly values: Map<string, string>;
  readonly sections: Map<SectionId, string[]>;
  readonly indicators: IndicatorDraft[];
  /** Indicators of the 中期 columns. */
  readonly interim: IndicatorDraft[];
  readonly costs: CostDraft[];
  readonly restorations: Note[];
  readonly doubts: Note[];
  readonly ledger: Ledger;
}

export function emptyDraft(): Draft {
  return {
    values: new Map(),
    sections: new Map(),
    indicators: [],
    interim: [],
    costs: [],
    restorations: [],
    doubts: [],
    ledger: new Map(),
  };
}

/** Cleans a cell of a file. */
export function sourceCell(cell: Cell, grid: number): SourceCell {
  const clean = cleanText(cell.text);
  return { cell, clean, text: joinLines(clean.paragraphs), grid };
}

/** Paragraphs as blocks of the body: `1. text` is an item of a list, as Markdown reads it. */
export function blocksOf(paragraphs: readonly string[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let items: { marker: string; text: string }[] | null = null;
  for (const text of paragraphs) {
    const [, marker, rest] = /^(\d{1,9}[.)]) +([^ ].*)$/u.exec(text) ?? [];
    if (marker === undefined || rest === undefined) {
      items = null;
      blocks.push({ kind: 'paragraph', text });
    } else if (items && items[0]?.marker.at(-1) === marker.at(-1)) {
      items.push({ marker, text: rest });
    } else {
      items = [{ marker, text: rest }];
      blocks.push({ kind: 'list', items });
    }
  }
  return blocks;
}

export function restore(draft: Draft, field: NotePlace, at: SourceCell, words: string): void {
  draft.restorations.push({ field, printed: at.text, words, place: at.cell.place });
}

export function doubt(draft: Draft, field: NotePlace, at: SourceCell, words: string): void {
  draft.doubts.push({ field, printed: at.text, words, place: at.cell.place });
}
