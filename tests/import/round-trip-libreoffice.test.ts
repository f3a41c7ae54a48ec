import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../fixtures/content.ts';
import { exported, imported, PUBLISHED } from './form-round-trip.ts';
import { CONVERSIONS, hasLibreOffice, SMALLEST, throughLibreOffice } from './libreoffice.ts';

const FIXTURES = join(PROJECT, 'tests/fixtures/forms/libreoffice');
/** PDF has no paragraphs, which is said as a loss: see its own test. */
const EXACT = Object.keys(CONVERSIONS).filter((name) => !name.endsWith('pdf'));
const FILES = EXACT.flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .sort()
    .map((file) => [folder, file] as const),
);

function expected(file: string): string {
  const name = `${basename(file, extname(file))}.md`;
  return readFileSync(join(FIXTURES, 'expected', name), 'utf8');
}

describe('an exported form that LibreOffice saved', () => {
  it.each(FILES)('comes back to the byte: %s/%s', async (folder, file) => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, folder, file)));
    const { text, losses } = await imported(file, bytes);
    expect([text, losses]).toEqual([expected(file), []]);
  });
});

it('says of a PDF that its paragraphs were judged by their lines', async () => {
  const name = `${SMALLEST}.pdf`;
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, 'docx-pdf', name)));
  const { text, losses } = await imported(name, bytes);
  expect(text).toBe(expected(name));
  expect(losses.map(({ words }) => words).join('\n')).toContain('PDF 不记段落');
});

describe.skipIf(!hasLibreOffice())('an exported form that LibreOffice saves now', () => {
  const [one] = PUBLISHED.filter(({ slug }) => slug === SMALLEST);
  it.each(['xlsx-xlsx', 'xlsx-xls', 'docx-doc-docx'])(
    'comes back to the byte: %s',
    async (name) => {
      const formats = CONVERSIONS[name] ?? [];
      const format = formats[0] === 'docx' ? 'docx' : 'xlsx';
      if (!one) throw new Error(`there is no ${SMALLEST}`);
      const files = new Map([[SMALLEST, exported(one.text, SMALLEST, format)]]);
      const bytes = throughLibreOffice(files, formats).get(SMALLEST) ?? new Uint8Array();
      expect((await imported(`form.${formats.at(-1) ?? ''}`, bytes)).text).toBe(one.file);
    },
    300_000,
  );
});
