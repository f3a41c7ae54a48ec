import type { Taxonomy } from '../../domain/taxonomy.ts';
import { declarationForm, type ExportedDeclaration } from './declaration-form.ts';
import { wordDocument } from './document.ts';
import { emptyForm } from './empty-form.ts';
import type { FormDocument } from './form-sheet.ts';
import { spreadsheet } from './spreadsheet.ts';

export type { ExportedDeclaration } from './declaration-form.ts';

/** File formats of the official form, by extension. */
export const FORM_FORMATS = { xlsx: spreadsheet, docx: wordDocument } as const satisfies Readonly<
  Record<string, (form: FormDocument) => Uint8Array>
>;

export type FormFormat = keyof typeof FORM_FORMATS;

/** Media types, for downloads. */
export const FORM_MEDIA_TYPES: Readonly<Record<FormFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A declaration as the official form. The same declaration always gives the same bytes. */
export function exportForm(declaration: ExportedDeclaration, format: FormFormat): Uint8Array {
  return FORM_FORMATS[format](declarationForm(declaration));
}

/** The official form of an edition, to fill in. */
export function formTemplate(edition: Taxonomy, format: FormFormat): Uint8Array {
  return FORM_FORMATS[format](emptyForm(edition));
}
