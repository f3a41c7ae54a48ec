import type { Cell, CellPlace, Row } from '../../grid.ts';
import type { Glyph } from './marks.ts';
import { lineText, type TextLine } from './text-lines.ts';

/** Gap between cells of a table without lines, in heights of the type. */
const CELL_GAP = 1.5;

interface Piece {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/**
 * Rows of text that no lines enclose: a wide gap parts two cells, and cells above one another are
 * of one column.
 */
export function spacedRows(lines: readonly TextLine[], nextPlace: () => CellPlace): Row[] {
  const rows = lines.map(piecesOf);
  const columns = columnsOf(rows.filter((pieces) => pieces.length > 1).flat());
  return rows.map((pieces) => {
    const place = nextPlace();
    let next = 0;
    return pieces.map(({ left, text }): Cell => {
      const aligned = pieces.length > 1 ? columns.findLastIndex((each) => each <= left + 1) : 0;
      const column = Math.max(next, aligned);
      next = column + 1;
      return { text, column, columnSpan: 1, rowSpan: 1, place };
    });
  });
}

function piecesOf(line: TextLine): Piece[] {
  const groups: Glyph[][] = [];
  let right = -Infinity;
  for (const glyph of line.glyphs) {
    if (glyph.text.trim() === '') {
      groups.at(-1)?.push(glyph);
      continue;
    }
    if (glyph.left - right > CELL_GAP * line.size) groups.push([]);
    groups.at(-1)?.push(glyph);
    right = Math.max(right, glyph.right);
  }
  return groups.map((glyphs) => {
    const shown = glyphs.filter(({ text }) => text.trim() !== '');
    const ends = shown.map((glyph) => glyph.right);
    return {
      left: shown[0]?.left ?? 0,
      right: Math.max(...ends),
      text: lineText(glyphs).trim(),
    };
  });
}

/** Left edges of the stretches that pieces above one another share. */
function columnsOf(pieces: readonly Piece[]): number[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns.map(({ left }) => left);
}
