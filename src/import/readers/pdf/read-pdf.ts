import { getDocument, PasswordException, type PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Grid } from '../../grid.ts';
import { placeOf, quoted, type Loss, type Reading } from '../reading.ts';
import { refuseBroken, refuseExcess, refuseKind, refusePassword } from '../refusals.ts';
import { characterMaps } from './character-maps.ts';
import { toMatrix } from './matrix.ts';
import { pageGrids } from './page-grids.ts';
import { pageMarks } from './page-marks.ts';

const MOST_PAGES = 200;
const SILENT = 0;
/** Draw filled-in fields as part of the page. */
const WITH_FIELDS = 1;
const SCAN_HINT = '这是扫描件，图片里没有文字可读：请用原来的 Word、Excel 文件，或照着它填空白表。';
const FONT_HINT =
  '它的文字离了字体认不准：请用原来的 Word、Excel 文件，或重新导出 PDF 并选“嵌入字体”。';

/**
 * Reads a PDF with a text layer: tables by their drawn lines, other text by its gaps. No script is
 * run, no font and no address is loaded.
 *
 * @throws UnreadableFormError where it is damaged, asks for a password or has no text
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const missing = new Set<string>();
  const document = await open(bytes, missing);
  try {
    const reading = readPages(document);
    await reading.catch(() => undefined);
    if (missing.size > 0) throw refuseKind('没有嵌入中文字体的 PDF', FONT_HINT);
    return await reading;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, missing: Set<string>): Promise<PDFDocumentProxy> {
  const loading = getDocument({
    // The library keeps and empties what it is given.
    data: new Uint8Array(bytes),
    verbosity: SILENT,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    stopAtErrors: false,
    BinaryDataFactory: characterMaps(missing),
    cMapUrl: 'cmap/',
  });
  try {
    return await loading.promise;
  } catch (error) {
    await loading.destroy();
    if (error instanceof PasswordException) throw refusePassword();
    throw refuseBroken('不是完整的 PDF');
  }
}

interface Pages {
  readonly grids: Grid[];
  readonly losses: Loss[];
  characters: number;
  judgedBreaks: boolean;
}

async function readPages(document: PDFDocumentProxy): Promise<Reading> {
  if (document.isPureXfa) {
    throw refuseKind('动态表单（XFA）', '用 Acrobat 打开它，打印成 PDF，再导入。');
  }
  if (document.numPages > MOST_PAGES) throw refuseExcess(`有 ${String(document.numPages)} 页`);
  const pages: Pages = { grids: [], losses: [], characters: 0, judgedBreaks: false };
  for (let number = 1; number <= document.numPages; number += 1) {
    await readPage(document, number, pages);
  }
  if (pages.characters === 0) throw refuseKind('没有文字层的 PDF', SCAN_HINT);
  if (pages.judgedBreaks) {
    const words = 'PDF 不记段落，单元格里的分段是按每行是否写满判断的，请核对';
    pages.losses.push({ words, place: placeOf('整个文件') });
  }
  const attachments: unknown = await document.getAttachments();
  if (attachments !== null && attachments !== undefined) {
    pages.losses.push({ words: '附在 PDF 里的文件没有读入', place: placeOf('整个文件') });
  }
  return { kind: 'pdf', grids: pages.grids, losses: pages.losses };
}

async function readPage(document: PDFDocumentProxy, number: number, pages: Pages): Promise<void> {
  const page = await document.getPage(number);
  const drawing = await page.getOperatorList({ annotationMode: WITH_FIELDS });
  const viewport = page.getViewport({ scale: 1 });
  const marks = pageMarks(drawing, toMatrix(viewport.transform));
  const place = placeOf(`第 ${String(number)} 页`);
  const shown = marks.glyphs.filter(({ text }) => text.trim() !== '').length;
  pages.characters += shown;
  if (shown === 0 && marks.images > 0) {
    pages.losses.push({ words: '这一页是扫描的图片，没有文字可读', place });
  } else if (marks.images > 0) {
    pages.losses.push({ words: `${String(marks.images)} 张图片没有读入`, place });
  }
  if (marks.invisible > 0) {
    const words = '这一页的文字是扫描以后由软件认出来的，可能有错字，请逐字核对';
    pages.losses.push({ words, place });
  }
  const { grids, losses, judgedBreaks } = pageGrids(marks, number);
  if (grids.some(isTable) && pages.grids.some(isTable)) {
    const words = '表格跨到了这一页：第一行的各格可能接着上一页最后一行的各格，请核对';
    pages.losses.push({ words, place });
  }
  pages.grids.push(...grids);
  pages.losses.push(...losses);
  pages.judgedBreaks ||= judgedBreaks;
  for (const note of (await page.getAnnotations()) as readonly Annotation[]) {
    pages.losses.push(...noteLosses(note).map((words) => ({ words, place })));
  }
  page.cleanup();
}

function isTable({ name }: Grid): boolean {
  return name?.endsWith('个表格') === true;
}

interface Annotation {
  readonly subtype?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
}

function noteLosses({ subtype, contentsObj }: Annotation): string[] {
  const text = contentsObj?.str;
  const isNote = subtype !== 'Widget' && subtype !== 'Link' && subtype !== 'FreeText';
  return isNote && typeof text === 'string' && text !== '' ? [`批注 ${quoted(text)} 没有读入`] : [];
}
