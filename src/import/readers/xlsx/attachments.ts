import { externalLinks, type OfficePackage } from '../office-package.ts';
import { placeOf, quoted, type Loss } from '../reading.ts';
import { descendants, textOf, type Element } from '../xml.ts';

/** What hangs on a worksheet beside its cells: comments, pictures, text boxes, links. */
export function attachmentLosses(office: OfficePackage, part: string, name: string): Loss[] {
  const where = `工作表“${name}”`;
  const leads = office.relationships(part);
  const parts = (type: string): Element[] =>
    leads
      .filter((lead) => lead.type === type && !lead.external)
      .map(({ target }) => office.xml(target))
      .filter((root) => root !== undefined);
  return [
    ...parts('comments').flatMap((root) => commentLosses(root, where)),
    ...parts('drawing').flatMap((root) => drawingLosses(root, where)),
    ...externalLinks(office, part, where),
  ];
}

function commentLosses(root: Element, where: string): Loss[] {
  return descendants(root, 'x:comment').map((comment) => ({
    words: `批注 ${quoted(descendants(comment, 'x:t').map(textOf).join(''))} 没有读入`,
    place: placeOf(`${where} ${comment.attributes['ref'] ?? ''}`.trimEnd()),
  }));
}

function drawingLosses(root: Element, where: string): Loss[] {
  const text = descendants(root, 'a:p')
    .map((paragraph) => descendants(paragraph, 'a:t').map(textOf).join(''))
    .filter((line) => line !== '')
    .join(' ');
  const words =
    text === '' ? '图片或图形没有读入' : `图形或文本框里的文字 ${quoted(text)} 没有读入`;
  return root.children.some((each) => typeof each !== 'string')
    ? [{ words, place: placeOf(where) }]
    : [];
}
