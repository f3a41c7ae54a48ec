import { OPS } from 'unpdf/pdfjs';
import { refuseExcess } from '../refusals.ts';
import { apply, compose, IDENTITY, toMatrix, type Matrix } from './matrix.ts';
import type { Marks } from './marks.ts';
import { addPath } from './path-rules.ts';

const MOST_GLYPHS = 400_000;
const INVISIBLE = 3;
/** Units of a font's widths per size of the type. */
const UNITS = 0.001;

/** What PDF keeps while it draws, and puts by and takes up again. */
interface State {
  matrix: Matrix;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

interface Pen {
  readonly marks: Marks;
  state: State;
  readonly kept: State[];
  text: Matrix;
  line: Matrix;
}

/** The drawing of a page: operators and their operands, in order. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/**
 * Follows the drawing of a page and notes where each character and each line comes to stand.
 *
 * @param viewport from the page's own measures to points from its upper left corner
 */
export function pageMarks(drawing: Drawing, viewport: Matrix): Marks {
  const marks: Marks = { glyphs: [], horizontal: [], vertical: [], images: 0, invisible: 0 };
  const pen: Pen = {
    marks,
    state: {
      matrix: viewport,
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    },
    kept: [],
    text: IDENTITY,
    line: IDENTITY,
  };
  for (const [index, operator] of drawing.fnArray.entries()) {
    const operands = drawing.argsArray[index];
    const list: readonly unknown[] = Array.isArray(operands) ? operands : [];
    if (!drawText(pen, operator, list)) draw(pen, operator, list);
  }
  return marks;
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function draw(pen: Pen, operator: number, operands: readonly unknown[]): void {
  switch (operator) {
    case OPS.save:
      pen.kept.push({ ...pen.state });
      return;
    case OPS.restore:
    case OPS.paintFormXObjectEnd:
    case OPS.endAnnotation:
      pen.state = pen.kept.pop() ?? pen.state;
      return;
    case OPS.transform:
      pen.state.matrix = compose(toMatrix(operands), pen.state.matrix);
      return;
    case OPS.paintFormXObjectBegin:
      pen.kept.push({ ...pen.state });
      pen.state.matrix = compose(toMatrix(operands[0]), pen.state.matrix);
      return;
    case OPS.beginAnnotation:
      beginAnnotation(pen, operands);
      return;
    case OPS.constructPath:
      drawPath(pen, operands);
      return;
    case OPS.paintImageXObject:
    case OPS.paintInlineImageXObject:
    case OPS.paintImageMaskXObject:
    case OPS.paintImageXObjectRepeat:
      pen.marks.images += 1;
      return;
    default:
  }
}

/** A filled-in field or a note; its drawing is fitted into its rectangle. */
function beginAnnotation(pen: Pen, [, , transform, matrix]: readonly unknown[]): void {
  pen.kept.push({ ...pen.state });
  const own = compose(toMatrix(matrix), toMatrix(transform));
  pen.state.matrix = compose(own, pen.state.matrix);
}

const FILLS: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKES: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function drawPath(pen: Pen, [operator, paths]: readonly unknown[]): void {
  if (!Array.isArray(paths)) return;
  for (const path of paths as readonly unknown[]) {
    if (!ArrayBuffer.isView(path) && !Array.isArray(path)) continue;
    const numbers = path as ArrayLike<number>;
    if (STROKES.has(operator)) addPath(pen.marks, numbers, pen.state.matrix, false);
    else if (FILLS.has(operator)) addPath(pen.marks, numbers, pen.state.matrix, true);
  }
}

function moveLine(pen: Pen, x: number, y: number): void {
  pen.line = compose([1, 0, 0, 1, x, y], pen.line);
  pen.text = pen.line;
}

/** @returns whether the operator was one of text */
function drawText(pen: Pen, operator: number, operands: readonly unknown[]): boolean {
  const { state } = pen;
  const [first, second] = operands;
  switch (operator) {
    case OPS.beginText:
      pen.line = IDENTITY;
      pen.text = IDENTITY;
      return true;
    case OPS.setFont:
      state.size = number(second);
      return true;
    case OPS.setTextMatrix:
      pen.line = toMatrix(ArrayBuffer.isView(first) || Array.isArray(first) ? first : operands);
      pen.text = pen.line;
      return true;
    case OPS.moveText:
      moveLine(pen, number(first), number(second));
      return true;
    case OPS.setLeadingMoveText:
      state.leading = -number(second);
      moveLine(pen, number(first), number(second));
      return true;
    case OPS.nextLine:
      moveLine(pen, 0, -state.leading);
      return true;
    case OPS.showText:
      showText(pen, first);
      return true;
    default:
      return setTextState(state, operator, number(first));
  }
}

function setTextState(state: State, operator: number, value: number): boolean {
  switch (operator) {
    case OPS.setLeading:
      state.leading = value;
      return true;
    case OPS.setCharSpacing:
      state.characterSpacing = value;
      return true;
    case OPS.setWordSpacing:
      state.wordSpacing = value;
      return true;
    case OPS.setHScale:
      state.stretch = value / 100;
      return true;
    case OPS.setTextRise:
      state.rise = value;
      return true;
    case OPS.setTextRenderingMode:
      state.mode = value;
      return true;
    default:
      return false;
  }
}

interface FontGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
}

/** Shows characters one after another; a number between them moves the pen back. */
function showText(pen: Pen, pieces: unknown): void {
  if (!Array.isArray(pieces)) return;
  const { state } = pen;
  for (const piece of pieces as readonly unknown[]) {
    let advance: number;
    if (typeof piece === 'number') advance = -piece * UNITS * state.size;
    else if (typeof piece === 'object' && piece !== null) {
      const glyph = piece as FontGlyph;
      const width = number(glyph.width) * UNITS * state.size;
      addGlyph(pen, glyph, width);
      const spacing = glyph.isSpace === true ? state.wordSpacing : 0;
      advance = width + state.characterSpacing + spacing;
    } else continue;
    pen.text = compose([1, 0, 0, 1, advance * state.stretch, 0], pen.text);
  }
}

function addGlyph(pen: Pen, { unicode }: FontGlyph, width: number): void {
  const { state, marks } = pen;
  if (typeof unicode !== 'string' || unicode === '') return;
  if (state.mode === INVISIBLE) marks.invisible += 1;
  const at = compose(pen.text, state.matrix);
  const [x1, y1] = apply(at, 0, state.rise);
  const [x2] = apply(at, width * state.stretch, state.rise);
  const size = Math.abs(state.size) * Math.hypot(at[2], at[3]);
  marks.glyphs.push({
    text: unicode,
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    baseline: y1,
    size,
  });
  if (marks.glyphs.length > MOST_GLYPHS) throw refuseExcess('一页里的字太多');
}
