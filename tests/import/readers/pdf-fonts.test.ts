import { describe, expect, it } from 'vitest';
import { UnreadableFormError } from '../../../src/import/grid.ts';
import { readFormFile } from '../../../src/import/readers/index.ts';
import { recogniseForms } from '../../../src/import/recognise.ts';
import { EDITIONS } from '../form-round-trip.ts';
import { pdfWithNamedFont } from './make-pdf.ts';

const TEXT = '项目名称：人民调解';

function texts({ grids }: Awaited<ReturnType<typeof readFormFile>>): string[] {
  return grids.flatMap(({ rows }) => rows.flat().map(({ text }) => text));
}

describe('a PDF that names a Chinese font and does not carry it', () => {
  it.each([
    ['UniGB-UCS2-H', 'GB1'],
    ['GBK-EUC-H', 'GB1'],
    ['Identity-H', 'GB1'],
  ])('is refused, and the person told what to do instead: %s of %s', async (encoding, ordering) => {
    const bytes = pdfWithNamedFont(TEXT, { encoding, ordering, toUnicode: false });
    const error: unknown = await readFormFile('申报表.pdf', bytes).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UnreadableFormError);
    expect(error).toMatchObject({
      message: '这是没有嵌入中文字体的 PDF，不能直接导入',
      hint: '它的文字离了字体认不准：请用原来的 Word、Excel 文件，或重新导出 PDF 并选“嵌入字体”。',
    });
  });

  it.each(['GB1', 'Identity'])(
    'is read where it says itself which code is which: %s',
    async (ordering) => {
      const font = { encoding: 'Identity-H', ordering, toUnicode: true };
      const file = await readFormFile('申报表.pdf', pdfWithNamedFont(TEXT, font));
      expect(texts(file)).toEqual([TEXT]);
    },
  );

  it('is no form where its codes are the numbers of drawings in that font', async () => {
    const drawings = [...TEXT].map((_, index) => String.fromCodePoint(0x100 + 7 * index)).join('');
    const font = { encoding: 'Identity-H', ordering: 'Identity', toUnicode: false };
    const file = await readFormFile('申报表.pdf', pdfWithNamedFont(drawings, font));
    const { forms, unplaced } = recogniseForms(file, EDITIONS);
    expect([forms, unplaced.length]).toEqual([[], 1]);
  });
});
