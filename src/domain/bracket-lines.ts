/** What a character is to `isSurelyPaired`: nothing, an opening sign (above 0), its closing one (below). */
const KINDS = new Int8Array(0x1_0000);
const LINE_END = 100;
/** `<` and `>` are brackets only beside certain characters. */
const UNSURE = 101;

['(（)）', '[［]］', '{｛}｝', '《》', '〈〉', '“”', '‘’', '「」', '『』', '【】', '〔〕'].forEach(
  (pair, index) => {
    const half = pair.length / 2;
    [...pair].forEach((sign, place) => {
      KINDS[sign.charCodeAt(0)] = place < half ? index + 1 : -(index + 1);
    });
  },
);
KINDS['\n'.charCodeAt(0)] = LINE_END;
for (const sign of '<>＜＞') KINDS[sign.charCodeAt(0)] = UNSURE;

/**
 * Whether the brackets and quotation marks of every line are paired and nested, as they nearly always
 * are; false also where `unpairedBrackets` would have to look closer.
 */
export function isSurelyPaired(lines: string): boolean {
  const open: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const kind = KINDS[lines.charCodeAt(at)] ?? 0;
    if (kind === 0) continue;
    if (kind === UNSURE) return false;
    if (kind === LINE_END) {
      if (open.length > 0) return false;
    } else if (kind > 0) open.push(kind);
    else if (open.pop() !== -kind) return false;
  }
  return open.length === 0;
}
