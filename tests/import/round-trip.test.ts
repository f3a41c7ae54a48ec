import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormFormat } from '../../src/export/form/index.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { editionOf, exported, imported, PUBLISHED } from './form-round-trip.ts';
import { generatedDeclaration } from './generated-declaration.ts';

const FORMATS: readonly FormFormat[] = ['xlsx', 'docx'];
const BOTH = FORMATS.flatMap((format) => PUBLISHED.map((one) => [format, one.slug, one] as const));

describe('a published declaration, exported and imported again', () => {
  it.each(BOTH)('is the same file to the byte: %s %s', async (format, slug, { text, file }) => {
    const back = await imported(`${slug}.${format}`, exported(text, slug, format));
    expect(back.text).toBe(file);
    expect([back.form.recorded, back.losses]).toEqual([{ department: 'justice', slug }, []]);
  });
});

describe('a generated declaration, exported and imported again', () => {
  it.each(FORMATS)('is the same to the byte, whatever its cells say: %s', async (format) => {
    const edition = editionOf('jiangyin-2020');
    await fc.assert(
      fc.asyncProperty(generatedDeclaration(edition), async (text) => {
        const back = await imported(`form.${format}`, exported(text, 'any', format));
        expect(back.text).toBe(serializeDeclaration(text));
      }),
      { numRuns: 60 },
    );
  });
});
