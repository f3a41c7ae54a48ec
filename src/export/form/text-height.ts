/** Height of one line of the form's 10 point type, in points. */
const LINE_HEIGHT = 14;
/** Blank above and below the text of a cell, together. */
const PADDING = 6;
/** A character as wide as it is high; others take half. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2014-\u2027\u2030-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{3fffd}]/u;

/**
 * Height a text needs, in points. Neither Excel nor LibreOffice finds it for merged cells.
 * @param width of its cell, in half-width characters.
 */
export function textHeight(paragraphs: readonly string[], width: number): number {
  const lines = paragraphs.reduce((sum, text) => sum + lineCount(text, width), 0);
  return Math.max(1, lines) * LINE_HEIGHT + PADDING;
}

function lineCount(text: string, width: number): number {
  let total = 0;
  for (const character of text) total += FULL_WIDTH.test(character) ? 2 : 1;
  // The last half of an odd width stays empty: no full-width character fits into it.
  return Math.max(1, Math.ceil(total / Math.max(2, 2 * Math.floor(width / 2))));
}
