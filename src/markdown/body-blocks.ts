import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { RawBlock } from '../domain/build-declaration.ts';
import { FORBIDDEN_MARKUP, OTHER_MARKUP } from './body-markup.ts';
import type { BodyText } from './body-text.ts';
import { firstHidden } from './characters.ts';

/** A paragraph or numbered list of a section; null where anything else stands, which is reported. */
export function readBlock(
  body: BodyText,
  node: RootContent,
  label: string | null,
): RawBlock | null {
  if (node.type === 'list') return { kind: 'list', items: readItems(body, node, label) };
  if (node.type !== 'paragraph') {
    forbid(body, node, label);
    return null;
  }
  const text = readParagraph(body, node, label);
  return text === null ? null : { kind: 'paragraph', text };
}

function readItems(
  body: BodyText,
  list: List,
  label: string | null,
): { marker: string; text: string }[] {
  return list.children.flatMap((item) => {
    const [only, ...others] = item.children;
    if (only?.type !== 'paragraph' || others.length > 0) {
      body.report(others[0] ?? only ?? item, label, {
        code: 'list',
        message: '编号后应为一段文字，实为空白、多段或又一层列表',
        hint: '每个编号写一行；下一层编号改用（1）或 ①，另起一段。',
      });
      return [];
    }
    const text = readParagraph(body, only, label);
    return text === null ? [] : [{ marker: markerOf(body, item, only), text }];
  });
}

function markerOf({ text }: BodyText, item: ListItem, paragraph: Paragraph): string {
  const from = item.position?.start.offset ?? 0;
  return text.slice(from, paragraph.position?.start.offset ?? from).trim();
}

/** The words of a paragraph, or null where Markdown would have eaten some of them. */
function readParagraph(body: BodyText, node: Paragraph, label: string | null): string | null {
  const others = node.children.filter((child) => child.type !== 'text');
  for (const child of others) forbid(body, child, label);
  if (others.length > 0) return null;
  const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
  if (text.includes('\n')) {
    body.report(node, label, {
      code: 'line-break',
      message: '一段应写在一行里，实为分成了几行',
      hint: '是一段就接成一行；是两段就在中间空一行。',
    });
    return null;
  }
  const hidden = firstHidden(text);
  if (hidden === null) return text;
  body.report(node, label, {
    code: 'invisible-character',
    message: `应为看得见的文字，实为${hidden}`,
    hint: '删去这个字符（可能写成了 &…; 的形式）。',
  });
  return null;
}

function forbid(body: BodyText, node: RootContent | PhrasingContent, label: string | null): void {
  const [code, what, hint] = FORBIDDEN_MARKUP[node.type] ?? OTHER_MARKUP;
  const written = body.slice(node).slice(0, 40);
  body.report(node, label, { code, message: `应为普通文字，实为${what}“${written}”`, hint });
}
