/** A text in its NFKC form (１３８ → 138, ① → 1), with the way back to the printed one. */
export interface FoldedText {
  readonly folded: string;
  /** The printed characters behind a stretch of the folded text. */
  readonly printed: (
    from: number,
    to: number,
  ) => {
    readonly offset: number;
    readonly text: string;
  };
}

export function foldText(text: string): FoldedText {
  // Most texts are their own NFKC form, and then offsets need no map.
  if (text.normalize('NFKC') === text) {
    return { folded: text, printed: (from, to) => ({ offset: from, text: text.slice(from, to) }) };
  }
  const starts: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const form = character.normalize('NFKC');
    starts.push(...Array.from({ length: form.length }, () => offset));
    folded += form;
    offset += character.length;
  }
  return { folded, printed: (from, to) => slice(text, starts, from, to) };
}

function slice(
  text: string,
  starts: readonly number[],
  from: number,
  to: number,
): { offset: number; text: string } {
  const offset = starts[from] ?? text.length;
  const last = starts[to - 1] ?? offset;
  // A character may fold into several: take the printed one whole.
  const character = String.fromCodePoint(text.codePointAt(last) ?? 0x20);
  return { offset, text: text.slice(offset, last + character.length) };
}
