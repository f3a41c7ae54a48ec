import { quoted } from '../reading.ts';
import { child, descendants, elements, textOf, type Element } from '../xml.ts';
import { lose, type Context } from './context.ts';

/** Text of a paragraph or of anything within one, as Word shows it with all changes accepted. */
export function inlineText(parent: Element, context: Context): string {
  return elements(parent)
    .map((each) => elementText(each, context))
    .join('');
}

function elementText(element: Element, context: Context): string {
  switch (element.name) {
    case 'w:r':
      return runText(element, context);
    case 'w:hyperlink':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:fldSimple':
    case 'w:dir':
    case 'w:bdo':
      return inlineText(element, context);
    case 'w:sdt':
      return isPlaceholder(element) ? '' : inlineText(contentOf(element), context);
    case 'w:ins':
    case 'w:moveTo':
      return insertedText(element, context);
    case 'w:del':
    case 'w:moveFrom':
      loseDeleted(element, context);
      return '';
    case 'mc:AlternateContent':
      return inlineText(alternative(element), context);
    case 'm:oMath':
    case 'm:oMathPara':
      lose(context, `数学公式 ${quoted(textOf(element))} 没有读入`);
      return '';
    default:
      return '';
  }
}

/** The content of a content control (下拉框、日期框、纯文本框). */
export function contentOf(control: Element): Element {
  return child(control, 'w:sdtContent') ?? control;
}

/** Whether a content control still shows its prompt (单击此处输入文字). */
export function isPlaceholder(control: Element): boolean {
  return child(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
}

/** Of the variants of one thing, the newest, which all programs of today read. */
export function alternative(element: Element): Element {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element;
}

function insertedText(element: Element, context: Context): string {
  const text = inlineText(element, context);
  if (text !== '') lose(context, `修订中新插入的文字 ${quoted(text)} 还没有接受，按已接受读入`);
  return text;
}

export function loseDeleted(element: Element, context: Context): void {
  const text = descendants(element, 'w:delText', 'w:t').map(textOf).join('');
  if (text !== '') lose(context, `修订中已删除的文字 ${quoted(text)} 没有读入`);
}

function runText(run: Element, context: Context): string {
  const text = elements(run)
    .map((each) => pieceText(each, context))
    .join('');
  const vanish = child(child(run, 'w:rPr'), 'w:vanish');
  if (vanish !== undefined && text !== '' && !isOff(vanish)) {
    lose(context, `文字 ${quoted(text)} 设为隐藏，照样读入了`);
  }
  return text;
}

function isOff(element: Element): boolean {
  return ['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '');
}

function pieceText(piece: Element, context: Context): string {
  switch (piece.name) {
    case 'w:t':
      return writtenText(piece);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:ruby':
      return inlineText(child(piece, 'w:rubyBase') ?? piece, context);
    case 'mc:AlternateContent':
      return elements(alternative(piece))
        .map((each) => pieceText(each, context))
        .join('');
    default:
      loseObject(piece, context);
      return '';
  }
}

/** Blanks at either end count only where the file says so; line ends within are the XML's own. */
function writtenText(element: Element): string {
  const text = textOf(element).replace(/[\r\n]/g, ' ');
  return element.attributes['xml:space'] === 'preserve'
    ? text
    : text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** Tells of a thing in a run that is no text. */
function loseObject(piece: Element, context: Context): void {
  switch (piece.name) {
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      loseDrawing(piece, context);
      return;
    case 'w:sym':
      lose(context, '特殊符号（“插入符号”里的字形）没有读入');
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
    case 'w:commentReference':
      loseNote(piece, context);
      return;
    case 'w:fldChar':
      if (descendants(piece, 'w:checkBox').length > 0) lose(context, '复选框没有读入');
      return;
    default:
  }
}

function loseDrawing(drawing: Element, context: Context): void {
  const text = descendants(drawing, 'w:t', 'a:t').map(textOf).join('');
  lose(context, text === '' ? '图片或图形没有读入' : `文本框里的文字 ${quoted(text)} 没有读入`);
}

function loseNote(reference: Element, context: Context): void {
  const kind = reference.name.slice(2, -'Reference'.length);
  const label = { footnote: '脚注', endnote: '尾注', comment: '批注' }[kind] ?? '注';
  const text = context.notes.get(`${kind} ${reference.attributes['w:id'] ?? ''}`) ?? '';
  lose(context, `${label} ${quoted(text)} 没有读入`);
}
