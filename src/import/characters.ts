/** Text as a label is compared: full-width and half-width, blanks, `*`, unit and colon make no difference. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/^其中:/u, '')
    .replace(/:+$/u, '')
    .replace(/\((?:单位:)?(?:万元|元|%)\)$/u, '')
    .replace(/:+$/u, '');
}

/** The unit a label prints in brackets, or null. */
export function unitOf(label: string): string | null {
  const bare = label.normalize('NFKC').replace(/[\s*]/gu, '');
  return /\((?:单位:)?(万元|元|%)\)/u.exec(bare)?.[1] ?? null;
}

/** Characters that carry words: all but blanks. For the balance of what was read and written. */
export function wordsOf(text: string): string {
  return text.replace(/\s/gu, '');
}
