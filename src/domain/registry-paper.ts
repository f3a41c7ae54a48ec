import {
  BASIC_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  SECTION_FIELDS,
  SECTION_IDS,
  type FormField,
} from './form.ts';
import type { Paper, PaperField, PaperPart } from './paper.ts';
import type { FormLayout } from './taxonomy.ts';

function field({ label }: FormField, columns: number, valueColumns: number): PaperField {
  return { label, columns, valueColumns };
}

const { name, attribute, category, purpose, procurement, lead, contact, phone } = BASIC_FIELDS;
const { startDate, endDate, totalAmount, annualAmount } = BASIC_FIELDS;
const { budgeted, used, balance, usageRate, progress } = PREVIOUS_YEAR_FIELDS;

/** The paper of a form with the registry's fields and no others. */
export const REGISTRY_PAPER: Paper = {
  year: ['(', '年)'],
  columns: [16, 10, 9, 16, 16, 13, 9, 11],
  parts: [
    {
      kind: 'fields',
      heading: '基本信息',
      side: null,
      rows: [
        [field(name, 1, 7)],
        [field(attribute, 1, 2), field(category, 1, 4)],
        [field(purpose, 1, 2), field(procurement, 1, 4)],
        [field(lead, 1, 2), field(contact, 1, 1), field(phone, 1, 2)],
        [field(startDate, 1, 2), field(endDate, 1, 4)],
        [field(totalAmount, 1, 2), field(annualAmount, 1, 4)],
      ],
    },
    {
      kind: 'fields',
      heading: '详细信息',
      side: null,
      rows: SECTION_IDS.map((id) => [field(SECTION_FIELDS[id], 1, 7)]),
    },
    {
      kind: 'indicators',
      heading: GROUPS.indicators.printed,
      side: null,
      columns: [1, 1, 2, 1, 3],
    },
    {
      kind: 'fields',
      heading: '预算经费和明细测算',
      side: GROUPS.previousYear.printed,
      rows: [
        [field(budgeted, 2, 1), field(used, 1, 1), field(balance, 1, 1)],
        [field(usageRate, 2, 1), field(progress, 1, 3)],
      ],
    },
    {
      kind: 'fields',
      heading: null,
      side: GROUPS.funding.printed,
      rows: Object.values(FUNDING_FIELDS).map((own) => [field(own, 4, 3)]),
    },
    { kind: 'costItems', heading: GROUPS.costItems.printed, side: null, columns: [3, 1, 4] },
  ],
};

/**
 * The registry's paper for an edition that says nothing of its own: without the fields it does not
 * have, those only it has behind the basic ones.
 */
export function registryPaper(layout: Omit<FormLayout, 'paper'>): Paper {
  const all = REGISTRY_PAPER.columns.length;
  const parts: PaperPart[] = [];
  let heading: string | null = null;
  for (const [index, part] of REGISTRY_PAPER.parts.entries()) {
    heading = part.heading ?? heading;
    const own = index === 0 ? withExtra(part, ownRows(layout.extra), all) : part;
    const kept = without(own, layout.absent, all);
    if (!kept) continue;
    parts.push({ ...kept, heading });
    heading = null;
  }
  return { ...REGISTRY_PAPER, parts };
}

/** What stands in brackets behind another label has no row. */
function ownRows(extra: FormLayout['extra']): string[] {
  return extra.filter(({ bracketOf }) => bracketOf === null).map(({ label }) => label);
}

function withExtra(part: PaperPart, labels: readonly string[], all: number): PaperPart {
  if (part.kind !== 'fields') return part;
  const own = labels.map((label) => [{ label, columns: 1, valueColumns: all - 1 }]);
  return { ...part, rows: [...part.rows, ...own] };
}

/** What is left of a part; the last of each row takes the room of those that are not there. */
function without(part: PaperPart, absent: ReadonlySet<string>, all: number): PaperPart | null {
  if (part.kind === 'fields') {
    const room = part.side === null ? all : all - 1;
    const rows = part.rows
      .map((row) => row.filter(({ label }) => !absent.has(label)))
      .filter((row) => row.length > 0)
      .map((row) => filled(row, room));
    return rows.length === 0 ? null : { ...part, rows };
  }
  if (part.kind === 'costItems') return absent.has(GROUPS.costItems.label) ? null : part;
  const hasSource = !absent.has(INDICATOR_FIELDS.source.label);
  return hasSource ? part : { ...part, columns: [1, 1, 4, 2] };
}

function filled(row: readonly PaperField[], room: number): PaperField[] {
  const taken = row.reduce((sum, own) => sum + own.columns + own.valueColumns, 0);
  return row.map((own, index) =>
    index === row.length - 1 ? { ...own, valueColumns: own.valueColumns + room - taken } : own,
  );
}
