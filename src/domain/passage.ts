import { fieldAnchor } from './anchor.ts';
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

/** Several rules read the same paragraphs; they are put together once per declaration. */
const PARAGRAPHS = new WeakMap<Declaration, readonly Paragraph[]>();

/** Every paragraph and list item of the five sections, with its printed number, in the form's order. */
export function paragraphsOf(declaration: Declaration): readonly Paragraph[] {
  const known = PARAGRAPHS.get(declaration);
  if (known) return known;
  const paragraphs = readParagraphs(declaration);
  PARAGRAPHS.set(declaration, paragraphs);
  return paragraphs;
}

function readParagraphs(declaration: Declaration): readonly Paragraph[] {
  return SECTION_IDS.flatMap((section) => {
    const entries = declaration.sections[section].flatMap(entriesOf);
    const field = { label: SECTION_FIELDS[section].label };
    return entries.map(({ id, text }, index) => {
      return { section, field, anchor: id, text, last: index === entries.length - 1 };
    });
  });
}

/** Every cell of the indicator table and the cost breakdown that holds words. */
export function cellsOf(declaration: Declaration): readonly Passage[] {
  return [
    ...declaration.indicators.flatMap(indicatorCells),
    ...declaration.interim.flatMap(indicatorCells),
    ...declaration.costItems.flatMap(costItemCells),
  ];
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
