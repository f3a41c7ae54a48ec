import type { Glyph } from './marks.ts';

/** Share of the type's height by which characters of one line may stand apart in height. */
const SAME_LINE = 0.3;
/** Gap, in heights of the type, that stands for a blank. */
const BLANK_GAP = 0.7;
/** How near to its cell's edge a full line ends, in heights of the type. */
const SLACK = 0.6;

/** One line of characters from left to right. */
export interface TextLine {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

function isBlank({ text }: Glyph): boolean {
  return text.trim() === '';
}

/** Characters put into lines, from top to bottom. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const reach = Math.max(glyph.size, last?.size ?? 0) * SAME_LINE;
    if (last !== undefined && glyph.baseline - last.baseline <= reach) line?.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((line) => {
    const shown = line.filter((glyph) => !isBlank(glyph));
    if (shown.length === 0) return [];
    const left = shown.reduce((least, each) => Math.min(least, each.left), Infinity);
    const right = shown.reduce((most, each) => Math.max(most, each.right), -Infinity);
    const size = shown.reduce((most, each) => Math.max(most, each.size), 0);
    const sorted = line.toSorted((a, b) => a.left - b.left);
    return [{ glyphs: sorted, left, right, size, baseline: sorted[0]?.baseline ?? 0 }];
  });
}

/** Text of a line; a gap that no blank fills is a blank. */
export function lineText(glyphs: readonly Glyph[]): string {
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    // Bold type is sometimes the same character drawn twice.
    if (before !== undefined && isOverprint(before, glyph)) continue;
    const gap = before === undefined ? 0 : glyph.left - before.right;
    if (gap > BLANK_GAP * glyph.size && !isBlank(glyph) && !text.endsWith(' ')) text += ' ';
    text += glyph.text;
    before = glyph;
  }
  return text;
}

/** Whether characters of one line lie on one another, so that their order says nothing. */
export function overlaps({ glyphs }: TextLine): boolean {
  return glyphs.some((glyph, index) => {
    const before = glyphs[index - 1];
    if (before === undefined || isBlank(glyph) || isBlank(before)) return false;
    return glyph.left < before.right - 0.5 * glyph.size && !isOverprint(before, glyph);
  });
}

function isOverprint(before: Glyph, glyph: Glyph): boolean {
  return before.text === glyph.text && glyph.left - before.left < 0.15 * glyph.size;
}

/** What cannot be parted at the end of a line: a word or number, or a character and its marks. */
const FIRST_UNIT = /^[（“‘《〈「【〔(]*(?:[\w.,%≥≤=+/:*-]+|.)[，。；：、！？）”’》〉」】〕)%]*/u;

/**
 * Text of a cell: lines broken only because the cell ends are put together again, others stay
 * lines. A full line is one that has no room for what the next begins with.
 *
 * @param left left edge of the cell
 * @param right right edge of the cell
 */
export function cellText(lines: readonly TextLine[], left: number, right: number): string {
  const padding = lines.reduce(
    (least, line) => Math.min(least, line.left - left, right - line.right),
    (right - left) / 2,
  );
  const room = { left: left + Math.max(0, padding), right: right - Math.max(0, padding) };
  let text = '';
  for (const [index, line] of lines.entries()) {
    const own = lineText(line.glyphs);
    const before = lines[index - 1];
    if (before === undefined) text = own.trimStart();
    else if (isFull(before, line, room)) text = join(text, own.trimStart());
    else text = `${text.trimEnd()}\n${own.trimStart()}`;
  }
  return text.trimEnd();
}

function isFull(line: TextLine, next: TextLine, room: { left: number; right: number }): boolean {
  const before = line.left - room.left;
  const after = room.right - line.right;
  const centred = before > line.size && Math.abs(before - after) < 0.5 * line.size;
  const free = centred ? before + after : after;
  return free < firstUnitWidth(next) + SLACK * line.size;
}

function firstUnitWidth({ glyphs }: TextLine): number {
  const shown = glyphs.slice(glyphs.findIndex((glyph) => !isBlank(glyph)));
  const text = shown.map((glyph) => glyph.text).join('');
  const length = FIRST_UNIT.exec(text)?.[0].length ?? 1;
  let seen = 0;
  let width = 0;
  for (const glyph of shown) {
    if (seen >= length) break;
    seen += glyph.text.length;
    width += glyph.right - glyph.left;
  }
  return width;
}

/** English words broken between lines lose the blank that was there. */
function join(text: string, next: string): string {
  return /[A-Za-z,]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;
}
