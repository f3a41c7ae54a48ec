import { exportForm, type FormFormat } from '../../src/export/form/index.ts';
import type { FormFile } from '../../src/import/grid.ts';
import { readFormFile } from '../../src/import/readers/index.ts';
import { recogniseForms, type RecognisedForm } from '../../src/import/recognise.ts';
import { declarationText, type DeclarationText } from '../../src/markdown/declaration-text.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { loadContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';
import { nationalFile } from './national-form.ts';

const { sources, corpus } = loadContent(PROJECT);
export const EDITIONS = [...corpus.taxonomies.values()];

/** The nine published declarations: id, file, text. */
export const PUBLISHED = [...sources].map(([id, { declaration, file }]) => {
  if (!declaration) throw new Error(`${id} cannot be read`);
  return { id, slug: declaration.slug, file: file.text, text: declarationText(declaration) };
});

/** The filled-in national form, as it is imported from its text. */
export function nationalText(): DeclarationText {
  const [form] = recogniseForms(nationalFile(), EDITIONS).forms;
  if (!form) throw new Error('the sample of the national form is no form');
  return form.text;
}

export function editionOf(name: string): (typeof EDITIONS)[number] {
  const found = EDITIONS.find((edition) => edition.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

export function exported(text: DeclarationText, slug: string, format: FormFormat): Uint8Array {
  const name = text.frontMatter['表式'];
  const edition = editionOf(typeof name === 'string' ? name : '');
  return exportForm({ text, department: 'justice', slug, edition }, format);
}

/** What a form file says, and what was lost on the way. */
export async function imported(
  name: string,
  bytes: Uint8Array,
): Promise<{ form: RecognisedForm; text: string; losses: FormFile['losses'] }> {
  const file = await readFormFile(name, bytes);
  const { forms, unplaced } = recogniseForms(file, EDITIONS);
  const [form, ...others] = forms;
  if (!form || others.length > 0) throw new Error(`${name}: ${String(forms.length)} forms`);
  if (unplaced.length > 0) throw new Error(`${name}: ${JSON.stringify(unplaced)}`);
  return { form, text: serializeDeclaration(form.text), losses: file.losses };
}
