import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormFormat } from '../../src/export/form/index.ts';
import type { FormFile } from '../../src/import/grid.ts';
import { readFormFile } from '../../src/import/readers/index.ts';
import { recogniseForms } from '../../src/import/recognise.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { EDITIONS, exported, imported, nationalText, PUBLISHED } from './form-round-trip.ts';
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

describe.each(EDITIONS.map((edition) => [edition.name, edition] as const))(
  'a generated declaration of %s, exported and imported again',
  (_name, edition) => {
    it.each(FORMATS)('is the same to the byte, whatever its cells say: %s', async (format) => {
      await fc.assert(
        fc.asyncProperty(generatedDeclaration(edition), async (text) => {
          const back = await imported(`form.${format}`, exported(text, 'any', format));
          expect(back.text).toBe(serializeDeclaration(text));
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe('a filled-in national form, exported and imported again', () => {
  const form = { text: nationalText() };

  it.each(FORMATS)('is the same file to the byte: %s', async (format) => {
    const back = await imported(`national.${format}`, exported(form.text, 'national', format));
    expect(back.text).toBe(serializeDeclaration(form.text));
    expect(back.form.text.frontMatter['其他栏目']).toMatchObject({
      项目总目标期间: '2021年—2023年',
    });
    expect([back.form.doubts, back.form.restorations, back.losses]).toEqual([[], [], []]);
  });

  it.each(FORMATS)('is understood without its 记录附页 too, word by word: %s', async (format) => {
    const file = await readFormFile(`national.${format}`, exported(form.text, 'any', format));
    const { forms, unplaced } = recogniseForms(withoutRecords(file), EDITIONS);
    expect(unplaced).toEqual([]);
    const [again] = forms;
    const filled = form.text.frontMatter;
    const { 来源文件: source = '' } = again!.text.frontMatter;
    expect(again!.text.frontMatter).toEqual({ ...filled, 来源文件: source });
    expect(again!.text.sections).toEqual(form.text.sections);
  });
});

/** As a department would send it that never saw this portal. */
function withoutRecords(file: FormFile): FormFile {
  const grids = file.grids.map((grid) => {
    const at = grid.rows.findIndex((row) => row.some(({ text }) => text === '记录附页'));
    return at < 0 ? grid : { ...grid, rows: grid.rows.slice(0, at) };
  });
  const last = grids.findIndex((grid, index) => grid.rows.length < file.grids[index]!.rows.length);
  return { ...file, grids: last < 0 ? grids : grids.slice(0, last + 1) };
}
