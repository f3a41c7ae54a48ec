import {
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  BASIC_FIELDS,
  type FormField,
} from '../../domain/form.ts';
import {
  bracketFieldOf,
  homeOf,
  printings,
  tableColumns,
  type FieldsPart,
  type PaperField,
  type PaperPart,
} from '../../domain/paper.ts';
import type { FormLayout } from '../../domain/taxonomy.ts';
import { cell, label, type FormBlock, type FormCell } from './form-sheet.ts';
import { indicatorRows, type Indicators } from './indicator-rows.ts';

/** What stands in the form; blank is ''. */
export interface Answers {
  /** By front matter label. */
  value(label: string): string;
  /** One string per paragraph, by label of the section. */
  section(label: string): readonly string[];
  readonly indicators: Indicators;
  /** Of the 中期 columns. */
  readonly interim: Indicators;
  readonly costItems: readonly {
    readonly name: string;
    readonly amount: string;
    readonly purpose: string;
  }[];
  /** Lowest height of the prose cells, in points. */
  readonly proseHeight: number;
  /** Values to choose from, by label of the form. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** Room for what a person writes into the brackets of a label. */
const BLANK_BRACKETS = '      ';

/** The official form, top to bottom, as the edition's paper has it. */
export function formBlocks(layout: FormLayout, answers: Answers): FormBlock[] {
  const blocks: { heading: string | null; headerRows: number; rows: FormCell[][] }[] = [];
  for (const part of layout.paper.parts) {
    const rows = withSide(part, partRows(part, layout, answers));
    const last = blocks.at(-1);
    if (last && part.heading === null) last.rows.push(...rows);
    else {
      const headerRows = part.kind === 'fields' ? 0 : 1;
      blocks.push({ heading: part.heading, headerRows, rows });
    }
  }
  return blocks;
}

function withSide({ side }: PaperPart, rows: FormCell[][]): FormCell[][] {
  if (side === null) return rows;
  return rows.map((row, index) => (index === 0 ? [label(side, 1, rows.length), ...row] : row));
}

function partRows(part: PaperPart, layout: FormLayout, answers: Answers): FormCell[][] {
  if (part.kind === 'fields') {
    return part.rows.flatMap((row) => fieldRows(row, part, layout, answers));
  }
  const heads = tableColumns(layout, part.kind).map((name, index) =>
    label(printings(layout, name)[0] ?? name, part.columns[index] ?? 1),
  );
  const rows =
    part.kind === 'costItems'
      ? costRows(part.columns, answers)
      : indicatorRows(part.columns, layout, answers);
  return [heads, ...rows];
}

function fieldRows(
  row: readonly PaperField[],
  part: FieldsPart,
  layout: FormLayout,
  answers: Answers,
): FormCell[][] {
  const labels = row.map((field) => label(printedLabel(field, layout, answers), field.columns));
  const values = row.map((field) => valueCell(field, part, layout, answers));
  if (row[0]?.valueColumns === 0) return [labels, values];
  return [labels.flatMap((own, index) => [own, ...values.slice(index, index + 1)])];
}

function printedLabel({ label: name }: PaperField, layout: FormLayout, answers: Answers): string {
  const printed = printings(layout, name)[0] ?? name;
  const bracket = bracketFieldOf(layout, name);
  if (bracket === null) return printed;
  return `${printed}（${answers.value(bracket) || BLANK_BRACKETS}）`;
}

const AMOUNTS: ReadonlySet<string> = new Set(
  [BASIC_FIELDS, PREVIOUS_YEAR_FIELDS, FUNDING_FIELDS].flatMap((fields) =>
    Object.values<FormField>(fields).flatMap((field) => (field.unit ? [field.label] : [])),
  ),
);

function valueCell(
  { label: name, columns, valueColumns }: PaperField,
  { side }: FieldsPart,
  { extra }: FormLayout,
  { value, section, choices, proseHeight }: Answers,
): FormCell {
  const width = valueColumns === 0 ? columns : valueColumns;
  if (homeOf(name) === 'section')
    return cell('prose', section(name), width, { height: proseHeight });
  const isAmount =
    AMOUNTS.has(name) || extra.some((own) => own.label === name && own.unit !== null);
  const offered = choices[name];
  const more = offered === undefined ? {} : { choices: offered };
  // Amounts in a column of amounts stand in the middle.
  return cell(isAmount && side !== null ? 'figure' : 'value', value(name), width, more);
}

function costRows(columns: readonly number[], { costItems }: Answers): FormCell[][] {
  const ids = Object.keys(COST_ITEM_FIELDS) as (keyof typeof COST_ITEM_FIELDS)[];
  return costItems.map((item) =>
    ids.map((id, index) =>
      cell(id === 'amount' ? 'figure' : 'value', item[id], columns[index] ?? 1),
    ),
  );
}
