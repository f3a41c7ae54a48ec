/** Full-width forms of ASCII lie at a fixed distance from ASCII itself. */
const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/g;
const WIDTH_DISTANCE = 0xfee0;

/**
 * Full-width letters, digits and signs as ASCII: `９５％` → `95%`, `（` → `(`.
 * Keeps every other character and the length, so offsets stay true.
 */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - WIDTH_DISTANCE),
  );
}

/** The text without any blank, for comparing names and quotations. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}
