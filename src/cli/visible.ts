/** Content must not steer the terminal, nor hide or turn round what is shown; a mark stands for it. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd');
}
