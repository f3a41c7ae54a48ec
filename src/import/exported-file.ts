import { BASIC_FIELDS, RECORD_FIELDS } from '../domain/form.ts';
import { formTitle } from '../domain/paper.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import type { TextGroup, TextValue } from '../markdown/declaration-text.ts';
import { readExportedForm } from './exported-form.ts';
import { hasWords } from './grid.ts';
import type { Cell, FormFile } from './grid.ts';
import type { Recognition, RecognisedForm } from './recognise.ts';
import { takeRecordSheets, type RecordSheet } from './record-sheet.ts';

/**
 * Recognises a file that may be one of ours: with a 记录附页, which is taken out first.
 * @param recognise what finds the forms in any other file.
 */
export function recogniseExported(
  file: FormFile,
  editions: readonly Taxonomy[],
  recognise: (file: FormFile, editions: readonly Taxonomy[]) => Recognition,
): Recognition {
  const titles = editions.flatMap(({ title, layout }) => [
    title,
    formTitle(title),
    ...layout.titles,
  ]);
  const { form, sheets, taken } = takeRecordSheets(file, new Set(titles));
  const named = editions.filter(({ name }) =>
    sheets.some(({ records }) => records[RECORD_FIELDS.edition] === name),
  );
  const [edition] = named;
  // A PDF knows no paragraphs: what stands in its place may still be parted wrongly.
  const isExact = sheets.length === 1 && file.kind !== 'pdf';
  const exact = isExact && edition ? exactForm(form, edition) : null;
  const found = exact ?? recognise(form, edition && named.length === 1 ? [edition] : editions);
  // A sheet without its form cannot be told whose it is: its cells are then reported.
  if (sheets.length !== found.forms.length) return recognise(file, editions);
  return withRecords(found, sheets, taken);
}

/** A form of ours that nothing happened to. */
function exactForm(file: FormFile, edition: Taxonomy): Recognition | null {
  const text = readExportedForm(file, edition);
  if (!text) return null;
  const { [RECORD_FIELDS.fiscalYear]: year, [BASIC_FIELDS.name.label]: name } = text.frontMatter;
  const cells = file.grids.flatMap(({ rows }) => rows.flat()).filter(hasWords).length;
  const form = {
    text,
    edition,
    name: typeof name === 'string' ? name : '',
    year: typeof year === 'string' && year !== '' ? year : null,
    department: null,
    recorded: null,
    restorations: [],
    doubts: [],
    unplaced: [],
  };
  return { forms: [form], unplaced: [], counts: { cells, placed: cells, printed: 0 } };
}

/** What a 记录附页 says goes before what was found; a form without one is as it was found. */
function withRecords(
  found: Recognition,
  sheets: readonly RecordSheet[],
  taken: readonly Cell[],
): Recognition {
  const { cells, placed, printed } = found.counts;
  const own = taken.filter(hasWords).length;
  return {
    ...found,
    forms: found.forms.map((form, index) => withRecord(form, sheets[index])),
    counts: { cells: cells + own, placed: placed + own, printed },
  };
}

function withRecord(form: RecognisedForm, sheet: RecordSheet | undefined): RecognisedForm {
  if (!sheet) return form;
  // Where the form came from before it was exported, not the exported file.
  const own = Object.entries(form.text.frontMatter).filter(([key]) => key !== RECORD_FIELDS.source);
  const frontMatter: TextGroup = Object.fromEntries(own);
  const merged: Record<string, TextValue> = { ...frontMatter, ...sheet.records };
  for (const key of [RECORD_FIELDS.restorations, RECORD_FIELDS.doubts]) {
    const [recorded, found] = [sheet.records[key], frontMatter[key]];
    if (Array.isArray(recorded) && Array.isArray(found)) {
      merged[key] = [...(recorded as TextValue[]), ...(found as TextValue[])];
    }
  }
  return {
    ...form,
    text: { ...form.text, frontMatter: merged },
    recorded: { department: sheet.department, slug: sheet.slug },
  };
}
