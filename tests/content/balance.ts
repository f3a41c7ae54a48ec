import type { DeclarationRecord } from '../../src/export/declaration-record.ts';

/** What stands on one side only; nothing on either where the two balance. */
export interface Difference {
  readonly onlyInSource: readonly string[];
  readonly onlyInRecord: readonly string[];
}

/** Every text the form asks for, a section as one text; blanks are left out. */
export function textsOf(record: DeclarationRecord): readonly string[] {
  return [...sectionsOf(record).map((paragraphs) => paragraphs.join('\n')), ...cellsOf(record)];
}

/** Cell by cell, to the character; between two paragraphs the source may have a blank. */
export function compareTexts(source: readonly string[], record: DeclarationRecord): Difference {
  const cells = [...source];
  const unmatched: string[] = [];
  for (const paragraphs of sectionsOf(record)) {
    const at = cells.findIndex((cell) => readsAs(cell, paragraphs));
    if (at === -1) unmatched.push(paragraphs.join('\n'));
    else cells.splice(at, 1);
  }
  const rest = compare(cells, cellsOf(record));
  return { ...rest, onlyInRecord: [...unmatched, ...rest.onlyInRecord] };
}

/** Character by character, wherever they stand; blanks apart. */
export function compareCharacters(
  source: readonly string[],
  record: DeclarationRecord,
): Difference {
  const characters = (texts: readonly string[]): string[] => [
    ...texts.join('').replaceAll(/\s/g, ''),
  ];
  return compare(characters(source), characters(textsOf(record)));
}

/** Number by number, as printed: `148` is not `148.00`. */
export function compareNumbers(source: readonly string[], record: DeclarationRecord): Difference {
  const numbers = (texts: readonly string[]): string[] =>
    texts.join('\n').match(/\d+(?:\.\d+)?/g) ?? [];
  return compare(numbers(source), numbers(textsOf(record)));
}

/** Two bags of texts. */
function compare(source: readonly string[], record: readonly string[]): Difference {
  const counts = new Map<string, number>();
  for (const text of source) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const text of record) counts.set(text, (counts.get(text) ?? 0) - 1);
  const left = (sign: number): string[] =>
    [...counts].flatMap(([text, count]) => Array<string>(Math.max(0, sign * count)).fill(text));
  return { onlyInSource: left(1), onlyInRecord: left(-1) };
}

function readsAs(cell: string, paragraphs: readonly string[]): boolean {
  let rest = cell;
  for (const paragraph of paragraphs) {
    rest = rest.trimStart();
    if (!rest.startsWith(paragraph)) return false;
    rest = rest.slice(paragraph.length);
  }
  return rest === '';
}

function sectionsOf(record: DeclarationRecord): readonly (readonly string[])[] {
  return Object.values(record.sections).filter((paragraphs) => paragraphs.length > 0);
}

function cellsOf(record: DeclarationRecord): readonly string[] {
  const { name, attribute, category, purpose, procurementPrinted, lead, contact, phone } = record;
  const cells = [
    ...[name, attribute, category, purpose, procurementPrinted, lead, contact, phone],
    ...[record.startDate, record.endDate, record.totalAmount, record.annualAmount],
    ...record.indicators.flatMap((row) => [row.name, row.target, row.source]),
    ...Object.values(record.previousYear),
    ...Object.values(record.funding),
    ...record.costItems.flatMap((row) => [row.name, row.amount, row.purpose]),
  ];
  return cells.filter((cell): cell is string => cell !== null);
}
