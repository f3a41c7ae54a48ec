import type { Cell, Row } from '../grid.ts';
import { decodeText, type DecodedText } from './decode.ts';
import { placeOf, type Loss, type Reading } from './reading.ts';
import { refuseExcess } from './refusals.ts';

const MOST_CELLS = 400_000;

/**
 * Reads plain text as it stands: a line is a row, a tab parts two cells. Torn lines and residue of
 * HTML are left for the recogniser.
 *
 * @throws UnreadableFormError where the encoding is none that is known
 */
export function readPlainText(bytes: Uint8Array): Reading {
  return plainTextReading(decodeText(bytes));
}

export function plainTextReading(decoded: DecodedText): Reading {
  let cells = 0;
  const rows = decoded.text.split(/\r\n|\n|\r/).map((line, index): Row => {
    const row = rowOf(line, index + 1);
    cells += row.length;
    if (cells > MOST_CELLS) throw refuseExcess('文字的行和列太多');
    return row;
  });
  if (rows.at(-1)?.length === 1 && rows.at(-1)?.[0]?.text === '') rows.pop();
  return { kind: 'text', grids: [{ name: null, rows }], losses: encodingLosses(decoded) };
}

function rowOf(line: string, number: number): Row {
  const place = { words: `第 ${String(number)} 行`, line: number };
  return line
    .split('\t')
    .map((text, column): Cell => ({ text, column, columnSpan: 1, rowSpan: 1, place }));
}

/** Says which encoding was taken where the file itself could not settle it. */
export function encodingLosses({ guessed }: DecodedText): Loss[] {
  if (guessed === null) return [];
  return [
    {
      words: `文件不是 UTF-8 编码，按 ${guessed} 读取；如有乱码，请另存为 UTF-8 再导入`,
      place: placeOf('整个文件'),
    },
  ];
}
