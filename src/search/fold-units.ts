/** How many units may come of one: `…` is three points. */
export const MOST_UNITS = 3;

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const BLANK = 0x20;
const ELLIPSIS = 0x2026;
const POINT = 0x2e;

/** ASCII and the usual punctuation: what folds by itself, whatever stands beside it. */
const USUAL = /^[ -~·“”‘’…—≤≥\u3000-\u3020\uff01-\uff5e]$/u;

/** What a unit becomes; 0: it may depend on its neighbours, or on more than this table knows. */
const alone = new Uint16Array(1 << 16);
/** 1 for what counts as Chinese once folded: blanks beside it are dropped. */
const isHan = new Uint8Array(1 << 16);

for (let unit = FIRST_HAN; unit <= LAST_HAN; unit += 1) alone[unit] = unit;
isHan.fill(1, FIRST_HAN, LAST_HAN + 1);
for (const [from, to] of [
  [0x20, 0x7e],
  [0xb7, 0xb7],
  [0x2014, ELLIPSIS],
  [0x2264, 0x2265],
  [0x3000, 0x3020],
  [0xff01, 0xff5e],
] as const) {
  for (let unit = from; unit <= to; unit += 1) {
    const character = String.fromCharCode(unit);
    if (!USUAL.test(character)) continue;
    alone[unit] = character.normalize('NFKC').toLowerCase().charCodeAt(0);
    if (/\p{Script=Han}/u.test(character)) isHan[unit] = 1;
  }
}

/**
 * Folds a text of Chinese characters, ASCII and the usual punctuation unit by unit, as `normalise`
 * does; many times as fast as by strings, which building the index needs.
 * @param into has room for `MOST_UNITS` times the text from `start` on
 * @returns where what was written ends; -1 where the text holds other characters
 */
export function foldUnits(text: string, into: Uint16Array, start: number): number {
  let end = start;
  let blank = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = alone[unit] ?? 0;
    if (folded === 0) return -1;
    if (folded === BLANK) {
      blank = true;
      continue;
    }
    // Runs of blanks are one; at the ends and beside Chinese characters they are none.
    if (blank && end > start && isHan[folded] === 0 && isHan[into[end - 1] ?? 0] === 0) {
      into[end++] = BLANK;
    }
    blank = false;
    into[end++] = folded;
    if (unit === ELLIPSIS) {
      into[end++] = POINT;
      into[end++] = POINT;
    }
  }
  return end;
}
