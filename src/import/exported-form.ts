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
import type { Taxonomy } from '../domain/taxonomy.ts';
import type { DeclarationText, TextGroup } from '../markdown/declaration-text.ts';
import { blocksOf } from './draft.ts';
import { ExactRows, NotAsWritten } from './exact-rows.ts';
import type { FormFile } from './grid.ts';

const { name, attribute, category, purpose, procurement, lead, contact, phone } = BASIC_FIELDS;
const { startDate, endDate, totalAmount, annualAmount } = BASIC_FIELDS;
/** Labels of the head of the form, row by row. */
const BASIC_ROWS = [
  [name],
  [attribute, category],
  [purpose, procurement],
  [lead, contact, phone],
  [startDate, endDate],
  [totalAmount, annualAmount],
];
const { budgeted, used, balance, usageRate, progress } = PREVIOUS_YEAR_FIELDS;

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
  rows.printed(...[edition.title, ...edition.layout.titles]);
  const fiscalYear = rows.between('(', '年)');
  rows.printed('基本信息');
  const basic = rows.fields(BASIC_ROWS);
  rows.printed('详细信息');
  const sections = SECTION_IDS.map((id) => {
    const paragraphs = rows.prose(SECTION_FIELDS[id].printed);
    return [id, blocksOf(paragraphs)] as const;
  });
  const indicators = readIndicators(rows, edition);
  rows.printed('预算经费和明细测算');
  const before = rows.fields([[budgeted, used, balance]], GROUPS.previousYear.printed);
  const more = rows.fields([[usageRate, progress]]);
  const sources = Object.values(FUNDING_FIELDS);
  const [total, ...others] = sources.map((field) => [field]);
  const funding = {
    ...rows.fields(total ? [total] : [], GROUPS.funding.printed),
    ...rows.fields(others),
  };
  const frontMatter = {
    [RECORD_FIELDS.edition]: edition.name,
    [RECORD_FIELDS.fiscalYear]: fiscalYear.trim(),
    ...basic,
    [GROUPS.indicators.label]: indicators,
    [GROUPS.previousYear.label]: { ...before, ...more },
    [GROUPS.funding.label]: funding,
    [GROUPS.costItems.label]: readCosts(rows),
  };
  return {
    frontMatter,
    sections: Object.fromEntries(sections) as unknown as DeclarationText['sections'],
  };
}

function readIndicators(rows: ExactRows, edition: Taxonomy): TextGroup {
  const groups: Record<string, Record<string, TextGroup[]>> = {};
  rows.printed(GROUPS.indicators.printed);
  const { level1, level2, name: indicator, target, source } = INDICATOR_FIELDS;
  const head = [level1, level2, indicator, target, source].map(({ printed }) => printed);
  for (const row of rows.table(head, 2)) {
    const [first = '', second = '', text = '', value = '', origin = ''] = row;
    if ([text, value, origin].every((cell) => cell === '')) continue;
    const known = edition.level1.find((one) => one.name === first);
    if (text === '' || !known?.level2.some((one) => one.name === second)) throw new NotAsWritten();
    const list = ((groups[first] ??= {})[second] ??= []);
    list.push({
      [indicator.label]: text,
      [target.label]: value,
      [source.label]: origin,
    });
  }
  return groups;
}

function readCosts(rows: ExactRows): TextGroup[] {
  rows.printed(GROUPS.costItems.printed);
  const { name: item, amount, purpose: use } = COST_ITEM_FIELDS;
  const head = [item, amount, use].map(({ printed }) => printed);
  return rows
    .table(head, 0)
    .filter((row) => row.some((cell) => cell !== ''))
    .map(([text = '', sum = '', words = '']) => {
      if (text === '') throw new NotAsWritten();
      return { [item.label]: text, [amount.label]: sum, [use.label]: words };
    });
}
