/** `A`, `B` … `Z`, `AA`, from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
}

/** `B7`, from column 1 and row 6. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}
