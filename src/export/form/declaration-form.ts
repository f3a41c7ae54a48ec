import type { RawBlock } from '../../domain/build-declaration.ts';
import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
} from '../../domain/form.ts';
import { FORM_SHEET, RECORD_PLACE } from '../../domain/record-sheet.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import type { DeclarationText, TextGroup, TextValue } from '../../markdown/declaration-text.ts';
import type { FormDocument, FormSheet } from './form-sheet.ts';
import { formBlocks, GRID, type Answers, type Indicators } from './paper-form.ts';
import { recordSheet } from './record-sheet.ts';

/** A declaration and where its file stands. */
export interface ExportedDeclaration {
  readonly text: DeclarationText;
  readonly department: string;
  readonly slug: string;
  readonly edition: Taxonomy;
}

/** Keys of the front matter that the paper form itself prints. */
const ON_PAPER: ReadonlySet<string> = new Set([
  RECORD_FIELDS.fiscalYear,
  ...Object.values(BASIC_FIELDS).map((field) => field.label),
  ...Object.values(GROUPS).map((group) => group.label),
]);

/** A declaration as the official form, followed by what the portal records beside it. */
export function declarationForm({
  text,
  department,
  slug,
  edition: { title },
}: ExportedDeclaration): FormDocument {
  const { frontMatter } = text;
  const others = Object.entries(frontMatter).filter(([key]) => !ON_PAPER.has(key));
  const records = Object.fromEntries(others);
  return {
    title: `${textOf(frontMatter, BASIC_FIELDS.name.label)} ${formTitle(title)}`,
    sheets: [
      paperSheet(title, textOf(frontMatter, RECORD_FIELDS.fiscalYear), answersOf(text)),
      recordSheet({
        [RECORD_FIELDS.edition]: records[RECORD_FIELDS.edition] ?? '',
        [RECORD_PLACE.department]: department,
        [RECORD_PLACE.slug]: slug,
        ...records,
      }),
    ],
  };
}

/** The form itself. */
export function paperSheet(title: string, fiscalYear: string, answers: Answers): FormSheet {
  return {
    name: FORM_SHEET,
    title: [formTitle(title), `(${fiscalYear}年)`],
    columns: GRID,
    blocks: formBlocks(answers),
  };
}

/** An edition's title ends in the year it was issued; the form prints the budget year below it. */
function formTitle(title: string): string {
  return title.replace(/[（(]\d{4}年?[）)]$/, '');
}

function answersOf({ frontMatter, sections }: DeclarationText): Answers {
  const previousYear = groupOf(frontMatter, GROUPS.previousYear.label);
  const funding = groupOf(frontMatter, GROUPS.funding.label);
  return {
    basic: (id) => textOf(frontMatter, BASIC_FIELDS[id].label),
    section: (id) => sections[id].flatMap(paragraphs),
    previousYear: (id) => textOf(previousYear, PREVIOUS_YEAR_FIELDS[id].label),
    funding: (id) => textOf(funding, FUNDING_FIELDS[id].label),
    indicators: indicatorsOf(groupOf(frontMatter, GROUPS.indicators.label)),
    costItems: listOf(frontMatter[GROUPS.costItems.label]).map((item) => ({
      name: textOf(item, COST_ITEM_FIELDS.name.label),
      amount: textOf(item, COST_ITEM_FIELDS.amount.label),
      purpose: textOf(item, COST_ITEM_FIELDS.purpose.label),
    })),
    proseHeight: 0,
    choices: {},
  };
}

function indicatorsOf(groups: TextGroup): Indicators {
  return Object.entries(groups).map(([level1, inner]) => ({
    level1,
    groups: Object.entries(isGroup(inner) ? inner : {}).map(([level2, rows]) => ({
      level2,
      rows: listOf(rows).map((row) => ({
        name: textOf(row, INDICATOR_FIELDS.name.label),
        target: textOf(row, INDICATOR_FIELDS.target.label),
        source: textOf(row, INDICATOR_FIELDS.source.label),
      })),
    })),
  }));
}

/** As the form prints them: an item of a list begins with its number. */
function paragraphs(block: RawBlock): string[] {
  if (block.kind === 'paragraph') return [block.text];
  return block.items.map(({ marker, text }) => `${marker} ${text}`);
}

function textOf(group: TextGroup, key: string): string {
  const value = group[key];
  return typeof value === 'string' ? value : '';
}

function groupOf(group: TextGroup, key: string): TextGroup {
  const value = group[key];
  return value !== undefined && isGroup(value) ? value : {};
}

function listOf(value: TextValue | undefined): TextGroup[] {
  return Array.isArray(value) ? (value as TextValue[]).filter(isGroup) : [];
}

function isGroup(value: TextValue): value is TextGroup {
  return typeof value === 'object' && !Array.isArray(value);
}
