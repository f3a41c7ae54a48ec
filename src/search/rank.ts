/** Ranks of a word at a place, best first. */
export const RANK = {
  nameEquals: 0,
  nameContains: 1,
  rowEquals: 2,
  rowStarts: 3,
  rowContains: 4,
  text: 5,
} as const;
