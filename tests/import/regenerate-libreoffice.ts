/**
 * Takes the published declarations through LibreOffice again and writes the fixtures:
 * `node tests/import/regenerate-libreoffice.ts`, where soffice is installed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../fixtures/content.ts';
import { exported, nationalText, PUBLISHED } from './form-round-trip.ts';
import {
  CONVERSIONS,
  ONE_ONLY,
  SMALLEST,
  throughLibreOffice,
  writeFixtures,
} from './libreoffice.ts';

const FIXTURES = join(PROJECT, 'tests/fixtures/forms/libreoffice');
rmSync(FIXTURES, { recursive: true, force: true });
for (const [name, formats] of Object.entries(CONVERSIONS)) {
  const last = formats.at(-1) ?? '';
  const isOne = formats.some((format) => ONE_ONLY.has(format));
  const chosen = PUBLISHED.filter(({ slug }) => !isOne || slug === SMALLEST);
  const format = formats[0] === 'docx' ? 'docx' : 'xlsx';
  const files = new Map(
    chosen.map(({ slug, text }) => [slug, exported(text, slug, format)] as const),
  );
  const converted = throughLibreOffice(files, formats);
  const named = [...converted].map(([slug, bytes]) => [`${slug}.${last}`, bytes] as const);
  writeFixtures(join(FIXTURES, name), new Map(named));
}
writeFixtures(
  join(FIXTURES, 'expected'),
  new Map(PUBLISHED.map(({ slug, file }) => [`${slug}.md`, Buffer.from(file)])),
);

/** The national form, once in each way. */
for (const [name, formats] of Object.entries(CONVERSIONS)) {
  const format = formats[0] === 'docx' ? 'docx' : 'xlsx';
  const bytes = exported(nationalText(), 'clinics', format);
  const converted = throughLibreOffice(new Map([[name, bytes]]), formats);
  const named = [...converted].map(
    ([own, made]) => [`${own}.${formats.at(-1) ?? ''}`, made] as const,
  );
  writeFixtures(`${FIXTURES}-national`, new Map(named));
}
