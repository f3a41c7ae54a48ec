import type { Cell, CellPlace } from '../grid.ts';
import { refuseKind } from './refusals.ts';
import type { Loss, Reading } from './reading.ts';

/** Characters without a shape that no program shows: controls but tab and line end, lone halves. */
const CONTROLS =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** A page break, which programs that turn PDF into text write between pages. */
const FORM_FEED = '\f';
const MOST_CONTROLS = 0.02;

/**
 * Refuses what is no text at all: bytes of a program or picture that some encoding happens to fit.
 *
 * @throws UnreadableFormError
 */
export function requireText(text: string): void {
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > 0 && controls > text.length * MOST_CONTROLS) {
    throw refuseKind(
      '认不出的文件，里面不是文字',
      '请选申报表本身：.docx、.xlsx、.xls、.pdf、.html 或 .txt。',
    );
  }
}

/** The reading without control characters; each cell that had some is told. */
export function withoutControls(reading: Reading): Reading {
  const losses: Loss[] = [];
  const clean = (text: string, place: CellPlace): string => {
    const found = new Set(text.match(CONTROLS));
    if (found.size === 0) return text;
    const told = [...found].filter((each) => each !== FORM_FEED);
    if (told.length > 0) {
      losses.push({ words: `去掉了看不见的控制字符 ${told.map(codePoint).join('、')}`, place });
    }
    return text.replace(CONTROLS, '');
  };
  const cleanCell = (cell: Cell): Cell => ({ ...cell, text: clean(cell.text, cell.place) });
  const grids = reading.grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => row.map(cleanCell)),
  }));
  return { ...reading, grids, losses: [...reading.losses, ...losses] };
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
