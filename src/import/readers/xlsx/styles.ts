import { child, elements, type Element } from '../xml.ts';
import type { NumberFormat } from './number-format.ts';

/** The number format of each cell style, by the style's number. */
export type CellFormats = readonly NumberFormat[];

export function readCellFormats(styles: Element | undefined, since1904: boolean): CellFormats {
  if (styles === undefined) return [];
  const formats = child(styles, 'x:numFmts');
  const codes = new Map(
    (formats === undefined ? [] : elements(formats, 'x:numFmt')).map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'],
    ]),
  );
  const cells = child(styles, 'x:cellXfs');
  return (cells === undefined ? [] : elements(cells, 'x:xf')).map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return { id, code: codes.get(id), since1904 };
  });
}
