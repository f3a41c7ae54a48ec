import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, FormFile, Row } from '../../src/import/grid.ts';
import { PROJECT } from '../fixtures/content.ts';

const NAME = '江阴市司法局-2020-绩效目标申报表.txt';

/** The published text of the nine forms. */
export const SOURCE_TEXT = readFileSync(join(PROJECT, 'tests/fixtures/source', NAME), 'utf8');

/** Text whose cells are parted by tabs, as a form file: what the text reader gives. */
export function textFormFile(text: string, name = NAME): FormFile {
  return {
    name,
    sha256: createHash('sha256').update(text).digest('hex'),
    kind: 'text',
    grids: [{ name: null, rows: text.split('\n').map(rowOf) }],
    losses: [],
  };
}

function rowOf(line: string, index: number): Row {
  const place = { words: `第 ${String(index + 1)} 行`, line: index + 1 };
  return line
    .split('\t')
    .map((text, column): Cell => ({ text, column, columnSpan: 1, rowSpan: 1, place }));
}
