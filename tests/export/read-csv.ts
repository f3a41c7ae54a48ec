/** Reads RFC 4180 strictly, character by character: what a careful reader makes of our files. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    const [value, end] = csv[at] === '"' ? quoted(csv, at) : bare(csv, at);
    row.push(value);
    if (csv[end] === ',') at = end + 1;
    else if (csv.startsWith('\r\n', end)) {
      rows.push(row);
      row = [];
      at = end + 2;
      continue;
    } else throw new SyntaxError(`unexpected character at ${String(end)}`);
  }
  if (row.length > 0) throw new SyntaxError('the last line has no end');
  return rows;
}

function quoted(csv: string, start: number): [value: string, end: number] {
  let at = start + 1;
  for (;;) {
    const quote = csv.indexOf('"', at);
    if (quote < 0) throw new SyntaxError(`no closing quote for ${String(start)}`);
    if (csv[quote + 1] !== '"')
      return [csv.slice(start + 1, quote).replaceAll('""', '"'), quote + 1];
    at = quote + 2;
  }
}

function bare(csv: string, start: number): [value: string, end: number] {
  const length = csv.slice(start).search(/[,\r\n]/);
  const end = length < 0 ? csv.length : start + length;
  return [csv.slice(start, end), end];
}
