import type { TextPart } from './text.ts';

/** A table row by its name, with the word for such rows: 指标, 明细. */
export interface RowName {
  readonly label: string;
  readonly name: string;
}

/** One thing that changed in a declaration. Every value is as printed, every figure exact text. */
export type Change =
  /** A field with a short value: 项目类型, 计划完成日期, 目标值 … */
  | {
      readonly kind: 'value';
      readonly label: string;
      readonly row: RowName | null;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** A sum of money in 万元. */
  | {
      readonly kind: 'amount';
      readonly label: string;
      readonly row: RowName | null;
      /** Two decimals or more; null where the form is blank. */
      readonly before: string | null;
      readonly after: string | null;
      /** `+2.00`; null where one side is blank. */
      readonly difference: string | null;
      /** `+1.7%`, one decimal; null where before is blank or 0. */
      readonly percent: string | null;
    }
  /** A text, laid over its former self. `paragraph` counts from 1 in the new section. */
  | {
      readonly kind: 'text';
      readonly label: string;
      readonly row: RowName | null;
      readonly paragraph: number | null;
      readonly parts: readonly TextPart[];
    }
  /** A row, a paragraph, a 勘注 …: `label` says what, `name` which, `detail` what it says. */
  | {
      readonly kind: 'added' | 'removed';
      readonly label: string;
      readonly name: string | null;
      readonly detail: string;
    }
  | {
      readonly kind: 'renamed';
      readonly label: string;
      readonly before: string;
      readonly after: string;
    }
  /** From one group of the table (or section) to another. */
  | {
      readonly kind: 'moved';
      readonly label: string;
      readonly name: string;
      readonly before: string;
      readonly after: string;
    }
  /** Only the order changed; `rows` left their place. */
  | { readonly kind: 'reordered'; readonly label: string; readonly rows: readonly string[] }
  /** A sum that no longer gives what the form states, in words. */
  | { readonly kind: 'sum'; readonly label: string; readonly words: string }
  /** Changed, but what it says is not shown. */
  | { readonly kind: 'hidden'; readonly label: string };

/** Every text of a change that comes from content, for the gate to look at. */
export function textsOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'text':
      return [
        partsText(change.parts, 'removed'),
        partsText(change.parts, 'added'),
        ...rowTexts(change.row),
      ];
    case 'value':
      return [change.before ?? '', change.after ?? '', ...rowTexts(change.row)];
    case 'amount':
      return rowTexts(change.row);
    case 'added':
    case 'removed':
      return [change.name ?? '', change.detail];
    case 'renamed':
      return [change.before, change.after];
    case 'moved':
      return [change.name];
    case 'reordered':
      return change.rows;
    case 'sum':
    case 'hidden':
      return [];
  }
}

function rowTexts(row: RowName | null): readonly string[] {
  return row ? [row.name] : [];
}

/** The former text (without what was added) or the new one (without what was removed). */
export function partsText(parts: readonly TextPart[], side: 'removed' | 'added'): string {
  return parts
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');
}
