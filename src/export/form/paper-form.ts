import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  SECTION_FIELDS,
  SECTION_IDS,
  type FundingId,
  type PreviousYearId,
  type SectionId,
} from '../../domain/form.ts';
import { cell, label, type FormBlock, type FormCell } from './form-sheet.ts';

type BasicId = keyof typeof BASIC_FIELDS;

export interface IndicatorRow {
  readonly name: string;
  readonly target: string;
  readonly source: string;
}

/** 一级目标 with its 二级目标, in the form's order. */
export type Indicators = readonly {
  readonly level1: string;
  readonly groups: readonly { readonly level2: string; readonly rows: readonly IndicatorRow[] }[];
}[];

/** What stands in the form; blank is ''. */
export interface Answers {
  basic(id: BasicId): string;
  /** One string per paragraph. */
  section(id: SectionId): readonly string[];
  previousYear(id: PreviousYearId): string;
  funding(id: FundingId): string;
  readonly indicators: Indicators;
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

/** Every table of the form stands on these columns, in percent of the width. */
export const GRID = [16, 10, 9, 16, 16, 13, 9, 11] as const;
const ALL = GRID.length;

/** The official form, top to bottom, as the paper has it. */
export function formBlocks(answers: Answers): FormBlock[] {
  return [
    block('基本信息', basicRows(answers)),
    block('详细信息', sectionRows(answers)),
    block(GROUPS.indicators.printed, indicatorRows(answers), 1),
    block('预算经费和明细测算', [...previousYearRows(answers), ...fundingRows(answers)]),
    block(GROUPS.costItems.printed, costRows(answers), 1),
  ];
}

function block(heading: string, rows: readonly (readonly FormCell[])[], headerRows = 0): FormBlock {
  return { heading, headerRows, rows };
}

function basicRows({ basic, choices }: Answers): FormCell[][] {
  const asked = (id: BasicId, columns: number): FormCell[] => {
    const { label: name, printed } = BASIC_FIELDS[id];
    const offered = choices[name];
    const more = offered === undefined ? {} : { choices: offered };
    return [label(printed, 1), cell('value', basic(id), columns, more)];
  };
  return [
    asked('name', 7),
    [...asked('attribute', 2), ...asked('category', 4)],
    [...asked('purpose', 2), ...asked('procurement', 4)],
    [...asked('lead', 2), ...asked('contact', 1), ...asked('phone', 2)],
    [...asked('startDate', 2), ...asked('endDate', 4)],
    [...asked('totalAmount', 2), ...asked('annualAmount', 4)],
  ];
}

function sectionRows({ section, proseHeight }: Answers): FormCell[][] {
  return SECTION_IDS.map((id) => [
    label(SECTION_FIELDS[id].printed, 1),
    cell('prose', section(id), ALL - 1, { height: proseHeight }),
  ]);
}

function indicatorRows({ indicators, choices }: Answers): FormCell[][] {
  const { level1, level2, name, target, source } = INDICATOR_FIELDS;
  const header = [level1, level2, name, target, source].map((field, index) =>
    label(field.printed, INDICATOR_COLUMNS[index] ?? 1),
  );
  const offered = choices[level2.label];
  const rows = indicators.flatMap((first) => {
    const height = first.groups.reduce((sum, { rows: own }) => sum + own.length, 0);
    return first.groups.flatMap((second, group) =>
      second.rows.map((row, index) => [
        ...(group === 0 && index === 0 ? [cell('figure', first.level1, 1, { rows: height })] : []),
        ...(index === 0
          ? [
              cell('figure', second.level2, 1, {
                rows: second.rows.length,
                ...(offered !== undefined && { choices: offered }),
              }),
            ]
          : []),
        cell('value', row.name, 2),
        cell('figure', row.target, 1),
        cell('value', row.source, 3),
      ]),
    );
  });
  return [header, ...rows];
}

const INDICATOR_COLUMNS = [1, 1, 2, 1, 3];

function previousYearRows({ previousYear }: Answers): FormCell[][] {
  const asked = (id: PreviousYearId, before: number, columns: number): FormCell[] => [
    label(PREVIOUS_YEAR_FIELDS[id].printed, before),
    cell('figure', previousYear(id), columns),
  ];
  return [
    [
      label(GROUPS.previousYear.printed, 1, 2),
      ...asked('budgeted', 2, 1),
      ...asked('used', 1, 1),
      ...asked('balance', 1, 1),
    ],
    [...asked('usageRate', 2, 1), ...asked('progress', 1, 3)],
  ];
}

function fundingRows({ funding }: Answers): FormCell[][] {
  const ids = Object.keys(FUNDING_FIELDS) as FundingId[];
  return ids.map((id, index) => [
    ...(index === 0 ? [label(GROUPS.funding.printed, 1, ids.length)] : []),
    label(FUNDING_FIELDS[id].printed, 4),
    cell('figure', funding(id), 3),
  ]);
}

function costRows({ costItems }: Answers): FormCell[][] {
  const { name, amount, purpose } = COST_ITEM_FIELDS;
  return [
    [label(name.printed, 3), label(amount.printed, 1), label(purpose.printed, 4)],
    ...costItems.map((item) => [
      cell('value', item.name, 3),
      cell('figure', item.amount, 1),
      cell('value', item.purpose, 4),
    ]),
  ];
}
