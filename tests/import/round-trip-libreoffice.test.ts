import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { PROJECT } from '../fixtures/content.ts';
import { exported, imported, nationalText, PUBLISHED } from './form-round-trip.ts';
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

async function fromPdf(folder: string): Promise<{ text: string; doubts: string; losses: string }> {
  const name = `${SMALLEST}.pdf`;
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, folder, name)));
  const { text, losses } = await imported(name, bytes);
  const [, doubts = ''] = /\n待核:\n((?: .*\n)+)/u.exec(text) ?? [];
  return {
    text: text.replace(`待核:\n${doubts}`, ''),
    doubts,
    losses: losses.map(({ words }) => words).join('\n'),
  };
}

describe('an exported form as PDF', () => {
  it('comes back from Word with a doubt at the row a page break parted from its 二级目标', async () => {
    const { text, doubts } = await fromPdf('docx-pdf');
    expect(text).toBe(expected(`${SMALLEST}.pdf`));
    expect(doubts.match(/指标: .*/gu)).toEqual(['指标: 档案管理规范性']);
  });

  it('has a doubt at each section, for a PDF knows no paragraphs', async () => {
    const { doubts } = await fromPdf('docx-pdf');
    expect(doubts.match(/- 字段: (?!二级目标).*/gu)).toEqual([
      '- 字段: 项目概况',
      '- 字段: 项目实施计划',
      '- 字段: 项目总目标',
      '- 字段: 年度绩效目标',
    ]);
  });

  it('is said to have its paragraphs judged by their lines', async () => {
    expect((await fromPdf('docx-pdf')).losses).toContain('PDF 不记段落');
  });

  it('has a doubt where a page break left a row under the wrong 二级目标', async () => {
    const { text, doubts } = await fromPdf('xlsx-pdf');
    expect(text).not.toBe(expected(`${SMALLEST}.pdf`));
    expect(doubts.match(/指标: .*/gu)).toEqual(['指标: 合同管理完备性']);
  });
});

describe('the national form that LibreOffice saved', () => {
  const folder = `${FIXTURES}-national`;
  const filled = serializeDeclaration(nationalText());
  const read = async (file: string) =>
    imported(file, new Uint8Array(readFileSync(join(folder, file))));
  const files = readdirSync(folder).sort();

  it.each(files.filter((file) => !file.endsWith('.pdf')))(
    'comes back to the byte: %s',
    async (file) => {
      expect((await read(file)).text).toBe(filled);
    },
  );

  it.each(files.filter((file) => file.endsWith('.pdf')))(
    'comes back whole, with a doubt at each section: %s',
    async (file) => {
      const { text, form } = await read(file);
      expect(form.doubts.map(({ field }) => field.字段)).toEqual(['项目总目标', '年度绩效目标']);
      expect(text.replace(/\n待核:\n(?: .*\n)+/u, '\n')).toBe(filled);
    },
  );
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
