import type { RawBlock } from '../../domain/build-declaration.ts';
import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  RECORD_FIELDS,
  SECTION_FIELDS,
  SECTION_IDS,
} from '../../domain/form.ts';
import { formTitle, homeOf } from '../../domain/paper.ts';
import { FORM_SHEET, RECORD_PLACE } from '../../domain/record-sheet.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import type { DeclarationText, TextGroup, TextValue } from '../../markdown/declaration-text.ts';
import type { FormDocument, FormSheet } from './form-sheet.ts';
import type { Indicators } from './indicator-rows.ts';
import { formBlocks, type Answers } from './paper-form.ts';
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
  edition,
}: ExportedDeclaration): FormDocument {
  const { frontMatter } = text;
  const others = Object.entries(frontMatter).filter(([key]) => !ON_PAPER.has(key));
  const records = Object.fromEntries(others);
  return {
    title: `${textOf(frontMatter, BASIC_FIELDS.name.label)} ${formTitle(edition.title)}`,
    sheets: [
      paperSheet(edition, textOf(frontMatter, RECORD_FIELDS.fiscalYear), answersOf(text)),
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
export function paperSheet(
  { title, layout }: Taxonomy,
  fiscalYear: string,
  answers: Answers,
): FormSheet {
  const [before, after] = layout.paper.year;
  return {
    name: FORM_SHEET,
    title: [formTitle(title), `${before}${fiscalYear}${after}`],
    columns: layout.paper.columns,
    blocks: formBlocks(layout, answers),
  };
}

function answersOf({ frontMatter, sections }: DeclarationText): Answers {
  const homes = {
    basic: frontMatter,
    section: {},
    previousYear: groupOf(frontMatter, GROUPS.previousYear.label),
    funding: groupOf(frontMatter, GROUPS.funding.label),
    extra: groupOf(frontMatter, GROUPS.extra.label),
  };
  const prose = new Map<string, string[]>(
    SECTION_IDS.map((id) => [SECTION_FIELDS[id].label, sections[id].flatMap(paragraphs)]),
  );
  return {
    value: (label) => textOf(homes[homeOf(label)], label),
    section: (label) => prose.get(label) ?? [],
    indicators: indicatorsOf(groupOf(frontMatter, GROUPS.indicators.label)),
    interim: indicatorsOf(groupOf(frontMatter, GROUPS.interim.label)),
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
    name: level1,
    groups: Object.entries(isGroup(inner) ? inner : {}).map(([level2, rows]) => ({
      name: level2,
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
