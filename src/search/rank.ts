/**
 * Ranks of a word at a place, best first. A row of that very name comes before projects that merely
 * mention it in theirs: whoever types an indicator's name wants its row.
 */
export const RANK = {
  nameEquals: 0,
  rowEquals: 1,
  nameContains: 2,
  rowStarts: 3,
  rowContains: 4,
  text: 5,
} as const;
