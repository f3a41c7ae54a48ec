import { quoted } from '../reading.ts';
import { child, elements, type Element } from '../xml.ts';
import { lose, type Context } from './context.ts';
import { alternative, contentOf, inlineText, isPlaceholder } from './inline-text.ts';

/** Paragraphs and tables below an element, however content controls and the like wrap them. */
export function blocks(parent: Element, context: Context): Element[] {
  return elements(parent).flatMap((each): Element[] => {
    switch (each.name) {
      case 'w:p':
      case 'w:tbl':
        return [each];
      case 'w:sdt':
        return isPlaceholder(each) ? [] : blocks(contentOf(each), context);
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        return blocks(each, context);
      case 'mc:AlternateContent':
        return blocks(alternative(each), context);
      case 'w:altChunk':
        lose(context, '嵌入的另一个文件没有读入');
        return [];
      default:
        return [];
    }
  });
}

/** Text of a paragraph, with the number Word shows before it. */
export function paragraphText(paragraph: Element, context: Context): string {
  const number = context.numbering(paragraph);
  const text = inlineText(paragraph, context);
  switch (number.kind) {
    case 'none':
      return text;
    case 'number':
      lose(context, `编号 ${quoted(number.text)} 是 Word 自动编的，已写进文字里`);
      return number.text + text;
    case 'bullet':
      lose(context, `${quoted(text)} 前面的项目符号没有读入`);
      return text;
    case 'unknown':
      lose(context, `${quoted(text)} 前面有自动编号，认不出是几，没有读入`);
      return text;
  }
}

/** Whether a tracked change takes away the end of a paragraph, joining it to the next. */
function endIsDeleted(paragraph: Element): boolean {
  return child(child(child(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined;
}

/** Lines of text of paragraphs; a nested table as lines with tabs. */
export function blockLines(parent: Element, context: Context): string[] {
  const lines: string[] = [];
  let joined = false;
  for (const block of blocks(parent, context)) {
    const added =
      block.name === 'w:tbl' ? nestedTable(block, context) : [paragraphText(block, context)];
    if (joined && lines.length > 0) lines.push((lines.pop() ?? '') + (added.shift() ?? ''));
    lines.push(...added);
    joined = block.name === 'w:p' && endIsDeleted(block);
  }
  return lines;
}

function nestedTable(table: Element, context: Context): string[] {
  lose(context, '单元格里套着的表格，已按行和制表符读成文字');
  return elements(table, 'w:tr').map((row) =>
    elements(row, 'w:tc')
      .map((cell) => blockLines(cell, context).join(' '))
      .join('\t'),
  );
}
