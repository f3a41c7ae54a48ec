import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableFormError, type FormFile } from '../../../src/import/grid.ts';
import { readFormFile } from '../../../src/import/readers/index.ts';
import { damaged, outcome, READ_OR_REFUSED } from './damage.ts';
import { makeArchive, makeDocx, makeXlsx } from './make-archive.ts';

const FORMS = join(import.meta.dirname, '../../fixtures/forms');

function fixture(name: string): Buffer {
  return readFileSync(join(FORMS, name));
}

function cells(file: FormFile): string[] {
  return file.grids.flatMap(({ rows }) =>
    rows.flatMap((row) => row.filter(({ text }) => text !== '').map(({ text }) => text)),
  );
}

function losses(file: FormFile): string {
  return file.losses.map(({ words }) => words).join('\n');
}

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const error: unknown = await readFormFile(name, bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnreadableFormError);
  return (error as UnreadableFormError).message;
}

const TABLE = [
  '基本信息 0+4×1',
  '项目名称*: 0+1×1',
  '公共法律服务 1+3×1',
  '项目总金额(万元)*: 0+1×1',
  '148.00 1+1×1',
  '联系电话 2+1×1',
  '86862138 3+1×1',
  '产出目标 0+1×3',
  '数量 1+1×1',
  '调解案件数量，这是一段比较长的文字需要在单元格里换行显示，看看读入以后是不是还在同一个单元格里 2+1×1',
  '≥16件 3+1×1',
  '质量 1+1×2',
  '合格率 2+1×1',
  '≥95% 3+1×1',
  '满意度\n第二段 2+1×1',
];

describe('one form in five formats of other programs', () => {
  it.each(['page.html', 'writer.docx', 'writer.pdf'])('is the same table in %s', async (name) => {
    const file = await readFormFile(name, fixture(name));
    const table = file.grids.find(({ rows }) => rows.length === 6);
    const found = table?.rows.flatMap((row) =>
      row
        .filter(({ text }) => text !== '')
        .map((cell) => `${cell.text} ${cell.column}+${cell.columnSpan}×${cell.rowSpan}`),
    );
    expect(found).toEqual(TABLE);
  });

  it.each(['calc.xlsx', 'calc.xls'])('is the same cells in %s', async (name) => {
    const file = await readFormFile(name, fixture(name));
    const table = file.grids[0]?.rows
      .slice(2, 8)
      .flatMap((row) =>
        row
          .filter(({ text }) => text !== '')
          .map((cell) => `${cell.text} ${cell.column}+${cell.columnSpan}×${cell.rowSpan}`),
      );
    // The program that wrote it kept the number without its format.
    expect(table).toEqual(TABLE.map((cell) => cell.replace('148.00', '148')));
    expect(file.grids[0]?.rows[4]?.[1]?.place.words).toBe('工作表“Sheet1” B5');
  });

  it('says of a PDF that its paragraphs are judged', async () => {
    expect(losses(await readFormFile('a.pdf', fixture('writer.pdf')))).toContain('PDF 不记段落');
  });

  it('stays refused or read, never anything else, however its bytes are damaged', async () => {
    // What may swell without bound, an old workbook, is damaged in tests/cli/read-form-file.test.ts.
    const names = ['page.html', 'writer.docx', 'calc.xlsx', 'writer.pdf'];
    const file = fc.constantFrom(...names).chain((name) => damaged(name, fixture(name)));
    await fc.assert(
      fc.asyncProperty(file, async ({ name, bytes }) => {
        expect(await outcome(readFormFile(name, bytes))).toMatch(READ_OR_REFUSED);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a cell of a workbook', () => {
  const numbers = ['0.00', '0.00%', 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '#,##0.0'];

  it('reads as it is shown', async () => {
    const row = ['148', '0.955', '43831', '1234.56']
      .map((value, style) => `<c s="${String(style)}"><v>${value}</v></c>`)
      .join('');
    const sheet = makeXlsx(`<sheetData><row r="1">${row}</row></sheetData>`, numbers);
    expect(cells(await readFormFile('a.xlsx', sheet))).toEqual([
      '148.00',
      '95.50%',
      '2020-01-01',
      '1,234.6',
    ]);
  });

  it('is told where its formula has no result, and where it is hidden', async () => {
    const sheet = makeXlsx(
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><f>B1*2</f></c><c r="B1"><v>7</v></c></row></sheetData>',
    );
    const file = await readFormFile('a.xlsx', sheet);
    expect(cells(file)).toEqual(['7']);
    expect(losses(file)).toContain('公式 “=B1*2” 没有存下结果');
    expect(losses(file)).toContain('第 1 行是隐藏的');
    expect(losses(file)).toContain('B 列是隐藏的');
  });

  it('far away makes the sheet too large', async () => {
    const sheet = makeXlsx(
      '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    expect(await refusal('a.xlsx', sheet)).toContain('XFD 列');
  });
});

describe('a Word document', () => {
  it('reads tracked changes as accepted and says so', async () => {
    const file = await readFormFile(
      'a.docx',
      makeDocx(
        '<w:p><w:r><w:t>金额</w:t></w:r><w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:ins><w:r><w:t>120</w:t></w:r></w:ins></w:p>',
      ),
    );
    expect(cells(file)).toEqual(['金额120']);
    expect(losses(file)).toContain('已删除的文字 “100”');
    expect(losses(file)).toContain('新插入的文字 “120”');
  });

  it('shows the numbers that Word counts by itself', async () => {
    const paragraph =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>做事</w:t></w:r></w:p>';
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const file = await readFormFile(
      'a.docx',
      makeDocx(paragraph + paragraph, { 'word/numbering.xml': numbering }),
    );
    expect(cells(file)).toEqual(['一、做事', '二、做事']);
  });
});

describe('plain text', () => {
  it('is cells between tabs, with the line they stand in', async () => {
    const file = await readFormFile('a.txt', Buffer.from('甲\t乙<br>\n\t丙\n'));
    expect(file.grids[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['甲', '乙<br>'],
      ['', '丙'],
    ]);
    expect(file.grids[0]?.rows[1]?.[1]?.place).toEqual({ words: '第 2 行', line: 2 });
  });

  it('is read in GB18030 and says so', async () => {
    const file = await readFormFile('a.txt', Buffer.from([0xcf, 0xee, 0xc4, 0xbf]));
    expect(cells(file)).toEqual(['项目']);
    expect(losses(file)).toContain('GB18030');
  });
});

describe('a file that is no form', () => {
  const office = 'd0cf11e0a1b11ae1';
  const named = (name: string): Buffer =>
    Buffer.concat([Buffer.from(office, 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

  it.each([
    ['nothing', Buffer.alloc(0), '空的'],
    ['100 MB', Buffer.alloc(100 * 1024 * 1024), '超过 20 MB'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), '图片'],
    ['a program', Buffer.from('MZ\0\0\x03'), '程序'],
    ['an old Word file', named('WordDocument'), '旧版 Word'],
    ['a file with a password', named('EncryptedPackage'), '密码'],
    ['RTF', Buffer.from('{\\rtf1 x}'), 'RTF'],
    ['OFD', makeArchive({ 'OFD.xml': '<a/>' }), 'OFD'],
    ['OpenDocument', makeArchive({ 'content.xml': '<a/>' }), 'OpenDocument'],
    ['a bundle', makeArchive({ 'a.docx': 'x' }), '压缩包'],
    ['macros', makeDocx('<w:p/>', { 'word/vbaProject.bin': 'x' }), '宏'],
    [
      'a bomb',
      makeDocx('<w:p/>', { 'word/document.xml': Buffer.alloc(200 * 1024 * 1024, 32) }),
      '解压后太大',
    ],
    [
      'an entity bomb',
      makeDocx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      '文档类型',
    ],
    ['deep nesting', makeDocx('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)), '嵌套太深'],
    ['deep HTML', Buffer.from('<html>' + '<div>'.repeat(50_000)), '嵌套太深'],
    ['a torn PDF', Buffer.from('%PDF-1.7\nxx'), 'PDF'],
  ])('is refused: %s', async (_, bytes, reason) => {
    expect(await refusal('文件', bytes)).toContain(reason);
  });
});
