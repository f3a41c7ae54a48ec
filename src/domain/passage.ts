import { fieldAnchor } from './anchor.ts';
import { foldWidth } from './characters.ts';
import type { Block, CostItem, Declaration, FieldRef, Indicator } from './declaration.ts';
import { COST_ITEM_FIELDS, INDICATOR_FIELDS, SECTION_FIELDS, SECTION_IDS } from './form.ts';
import type { SectionId } from './form.ts';

/** One printed text of a declaration, and where it stands. */
export interface Passage {
  readonly field: FieldRef;
  readonly anchor: string;
  readonly text: string;
}

/** One paragraph or list item of a section. */
export interface Paragraph extends Passage {
  /** The text with full-width signs as ASCII; offsets are the same. */
  readonly folded: string;
  readonly section: SectionId;
  /** The last one of its section. */
  readonly last: boolean;
}

/** 指标, 目标值 or 来源 of one row. */
export function indicatorField(indicator: Indicator, cell: 'name' | 'target' | 'source'): FieldRef {
  const { label } = INDICATOR_FIELDS[cell];
  return { label, indicator: indicator.name, level2: indicator.level2 };
}

/** 明细, 金额 or 用途 of one row. */
export function costItemField(costItem: CostItem, cell: 'name' | 'amount' | 'purpose'): FieldRef {
  return { label: COST_ITEM_FIELDS[cell].label, costItem: costItem.name };
}

/**
 * Several rules read the same passages of a declaration one after the other; they are put together
 * once for all of them, and not kept beside ten thousand declarations.
 */
function forLast<T>(read: (declaration: Declaration) => T): (declaration: Declaration) => T {
  let last: { readonly declaration: Declaration; readonly value: T } | null = null;
  return (declaration) => {
    if (last?.declaration !== declaration) last = { declaration, value: read(declaration) };
    return last.value;
  };
}

/** Every paragraph and list item of the five sections, with its printed number, in the form's order. */
export const paragraphsOf = forLast(readParagraphs);

function readParagraphs(declaration: Declaration): readonly Paragraph[] {
  const paragraphs = SECTION_IDS.flatMap((section) => {
    const entries = declaration.sections[section].flatMap(entriesOf);
    const field = { label: SECTION_FIELDS[section].label };
    return entries.map(({ id, text }, index) => {
      const last = index === entries.length - 1;
      return { section, field, anchor: id, text, folded: text, last };
    });
  });
  // Folding keeps every length, and all at once is sooner folded than one after the other.
  const folded = foldWidth(paragraphs.map(({ text }) => text).join('\n'));
  let from = 0;
  for (const paragraph of paragraphs) {
    paragraph.folded = folded.slice(from, from + paragraph.text.length);
    from += paragraph.text.length + 1;
  }
  return paragraphs;
}

/** The texts of `paragraphsOf`, a line each: to see at one look what is in none of them. */
export const paragraphLines = forLast((declaration) => linesOf(paragraphsOf(declaration)));

/** Every cell of the indicator table and the cost breakdown that holds words. */
export const cellsOf = forLast(readCells);

function readCells(declaration: Declaration): readonly Passage[] {
  return [
    ...declaration.indicators.flatMap(indicatorCells),
    ...declaration.interim.flatMap(indicatorCells),
    ...declaration.costItems.flatMap(costItemCells),
  ];
}

/** The texts of `cellsOf`, a line each. */
export const cellLines = forLast((declaration) => linesOf(cellsOf(declaration)));

function linesOf(passages: readonly Passage[]): string {
  return passages.map(({ text }) => text).join('\n');
}

/** The field of the declaration itself that every page shows first. */
export function titleOf({ name }: Declaration): Passage {
  return { field: { label: '项目名称' }, anchor: fieldAnchor('项目名称'), text: name };
}

/**
 * The anchor of what a 勘注 or 公开审查 means: the row it names, the paragraph that holds its 原文,
 * or the field itself.
 */
export function anchorOf(declaration: Declaration, field: FieldRef, printed: string): string {
  const { label, indicator, level2, costItem } = field;
  const row =
    indicator !== undefined
      ? [...declaration.indicators, ...declaration.interim].find(
          (one) => one.name === indicator && (level2 === undefined || one.level2 === level2),
        )
      : declaration.costItems.find(({ name }) => name === costItem);
  if (row) return row.id;
  const paragraph = paragraphsOf(declaration).find(
    (one) => printed !== '' && one.field.label === label && one.text.includes(printed),
  );
  return paragraph?.anchor ?? fieldAnchor(label);
}

function entriesOf(block: Block): readonly { id: string; text: string }[] {
  if (block.kind === 'paragraph') return [block];
  return block.items.map(({ id, marker, text }) => ({ id, text: `${marker} ${text}` }));
}

function indicatorCells(indicator: Indicator): Passage[] {
  const { id: anchor, name, target, source } = indicator;
  return [
    { field: indicatorField(indicator, 'name'), anchor, text: name },
    { field: indicatorField(indicator, 'target'), anchor, text: target.printed },
    ...(source === null
      ? []
      : [{ field: indicatorField(indicator, 'source'), anchor, text: source }]),
  ];
}

function costItemCells(costItem: CostItem): Passage[] {
  const { id: anchor, name, purpose } = costItem;
  return [
    { field: costItemField(costItem, 'name'), anchor, text: name },
    ...(purpose === null
      ? []
      : [{ field: costItemField(costItem, 'purpose'), anchor, text: purpose }]),
  ];
}
