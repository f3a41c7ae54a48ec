import { elements, textOf, type Element } from '../xml.ts';

/** Text of a string item; the phonetic guides of East Asian text are not part of it. */
export function stringText(item: Element): string {
  return elements(item)
    .map((each) => {
      if (each.name === 'x:t') return unescapeText(textOf(each));
      return each.name === 'x:r'
        ? elements(each, 'x:t')
            .map((text) => unescapeText(textOf(text)))
            .join('')
        : '';
    })
    .join('');
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376, ST_Xstring). */
export function unescapeText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

export function readSharedStrings(root: Element | undefined): string[] {
  return root === undefined ? [] : elements(root, 'x:si').map(stringText);
}
