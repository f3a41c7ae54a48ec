/** A font a PDF names and does not carry. */
export interface NamedFont {
  /** How codes of the text become characters of the font: `UniGB-UCS2-H`, `Identity-H`. */
  readonly encoding: string;
  /** The collection the characters belong to: `GB1`, `Identity`. */
  readonly ordering: string;
  /** The file says itself which code is which character. */
  readonly toUnicode: boolean;
}

/** A PDF of one line of text in a font that is not embedded, as some office programs write it. */
export function pdfWithNamedFont(text: string, font: NamedFont): Uint8Array {
  const codes = [...text].map((character) => hex(character.codePointAt(0) ?? 0));
  const line = `BT /F1 12 Tf 72 700 Td <${codes.join('')}> Tj ET`;
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    `${String(codes.length)} beginbfchar`,
    ...codes.map((code) => `<${code}> <${code}>`),
    'endbfchar endcmap end end',
  ].join('\n');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(line),
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${font.encoding} /DescendantFonts [6 0 R]${font.toUnicode ? ' /ToUnicode 8 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${font.ordering}) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
    stream(map),
  ]);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

function stream(content: string): string {
  return `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
}

function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const start = String(text.length);
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
