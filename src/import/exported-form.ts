import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
  SECTION_FIELDS,
  SECTION_IDS,
} from '../domain/form.ts';
import {
  bracketFieldOf,
  formTitle,
  homeOf,
  printings,
  tableColumns,
  type PaperField,
  type PaperPart,
} from '../domain/paper.ts';
import type { FormLayout, Taxonomy } from '../domain/taxonomy.ts';
import type { DeclarationText, TextGroup } from '../markdown/declaration-text.ts';
import { blocksOf } from './draft.ts';
import { NotAsWritten, type PrintedField } from './exact-cells.ts';
import { exactIndicators, type ExactIndicators } from './exact-indicators.ts';
import { ExactRows } from './exact-rows.ts';
import type { FormFile } from './grid.ts';

/** What stood in the cells, by label. */
interface Answers {
  readonly values: Map<string, string>;
  readonly prose: Map<string, readonly string[]>;
  indicators: ExactIndicators;
  costs: TextGroup[];
}

/**
 * Reads a form that stands exactly as export wrote it, every printed word in its place, by place
 * alone: whatever was filled in, were it the name of another field, is what stands in that cell.
 * @returns null where anything stands otherwise; the recogniser then looks for evidence.
 */
export function readExportedForm(file: FormFile, edition: Taxonomy): DeclarationText | null {
  try {
    return read(new ExactRows(file), edition);
  } catch (error) {
    if (error instanceof NotAsWritten) return null;
    throw error;
  }
}

function read(rows: ExactRows, edition: Taxonomy): DeclarationText {
  const { layout, name, title } = edition;
  rows.printed(title, formTitle(title), ...layout.titles);
  const fiscalYear = rows.between(...layout.paper.year);
  const answers: Answers = {
    values: new Map(),
    prose: new Map(),
    indicators: { year: {}, interim: {} },
    costs: [],
  };
  for (const part of layout.paper.parts) readPart(rows, part, edition, answers);
  const values = (fields: readonly { readonly label: string }[]): TextGroup =>
    Object.fromEntries(fields.map(({ label }) => [label, answers.values.get(label) ?? '']));
  const { year, interim } = answers.indicators;
  return {
    frontMatter: {
      [RECORD_FIELDS.edition]: name,
      [RECORD_FIELDS.fiscalYear]: fiscalYear.trim(),
      ...values(Object.values(BASIC_FIELDS)),
      [GROUPS.indicators.label]: year,
      [GROUPS.previousYear.label]: values(Object.values(PREVIOUS_YEAR_FIELDS)),
      [GROUPS.funding.label]: values(Object.values(FUNDING_FIELDS)),
      [GROUPS.costItems.label]: answers.costs,
      ...(layout.extra.length > 0 && { [GROUPS.extra.label]: values(layout.extra) }),
      ...(Object.keys(interim).length > 0 && { [GROUPS.interim.label]: interim }),
    },
    sections: Object.fromEntries(
      SECTION_IDS.map((id) => [id, blocksOf(answers.prose.get(SECTION_FIELDS[id].label) ?? [])]),
    ) as unknown as DeclarationText['sections'],
  };
}

function readPart(rows: ExactRows, part: PaperPart, edition: Taxonomy, answers: Answers): void {
  if (part.heading !== null) rows.printed(part.heading);
  const end = part.side === null ? null : rows.side(part.side);
  if (part.kind === 'fields') {
    for (const row of part.rows) readRow(rows, row, { layout: edition.layout, end, answers });
    return;
  }
  const { layout } = edition;
  const head = tableColumns(layout, part.kind).map((label) => printings(layout, label)[0] ?? label);
  if (part.kind === 'costItems') answers.costs = readCosts(rows.table(head, [], end));
  else {
    const level2 = tableColumns(layout, 'indicators').flatMap((label, index) =>
      label === INDICATOR_FIELDS.level2.label ? [index] : [],
    );
    answers.indicators = exactIndicators(rows.table(head, [0, ...level2], end), edition);
  }
}

interface RowPlace {
  readonly layout: FormLayout;
  /** Row behind the part; null where only the next heading ends it. */
  readonly end: number | null;
  readonly answers: Answers;
}

function readRow(
  rows: ExactRows,
  row: readonly PaperField[],
  { layout, end, answers }: RowPlace,
): void {
  const fields = row.map(({ label }): PrintedField => {
    const printed = printings(layout, label)[0] ?? label;
    return { label, printed, bracket: bracketFieldOf(layout, label) };
  });
  const { texts, brackets } =
    row[0]?.valueColumns === 0
      ? rows.below(fields, end)
      : row.some(({ label }) => homeOf(label) === 'section')
        ? rows.prose(fields)
        : rows.fields(fields);
  for (const [label, text] of brackets) answers.values.set(label, text);
  for (const [label, paragraphs] of texts) {
    if (homeOf(label) === 'section') answers.prose.set(label, paragraphs);
    else if (paragraphs.length > 1) throw new NotAsWritten();
    else answers.values.set(label, paragraphs[0] ?? '');
  }
}

function readCosts(table: readonly (readonly string[])[]): TextGroup[] {
  const { name: item, amount, purpose: use } = COST_ITEM_FIELDS;
  return table
    .filter((row) => row.some((cell) => cell !== ''))
    .map(([text = '', sum = '', words = '']) => {
      if (text === '') throw new NotAsWritten();
      return { [item.label]: text, [amount.label]: sum, [use.label]: words };
    });
}
