import { subsetLines, type SubsetLine } from './subset-lines.ts';
import type { YamlPath, YamlPlaces, YamlRange } from './yaml-places.ts';

/** The lines of a key and what stands below it, or of a row. */
interface Stretch {
  readonly kind: 'key' | 'row';
  readonly from: number;
  /** The first line behind it. */
  readonly to: number;
}

/**
 * The places of a text that was read line by line. Most declarations have nothing to report, and
 * then nobody asks for the place of anything: the lines are only read again when somebody does.
 */
export function subsetPlaces(text: string): YamlPlaces {
  return {
    value: (path) => {
      const lines = linesOf(text);
      const found = find(lines, path);
      if (found) return valueOf(lines, found);
      return nameOf(lines, find(lines, path.slice(0, -1)), path.at(-1));
    },
    key: (path) => {
      const lines = linesOf(text);
      const found = find(lines, path);
      const line = lines[found?.from ?? -1];
      return line && found?.kind === 'key' ? keyOf(line) : null;
    },
  };
}

/** A file with one finding often has more: its lines are read once for all of them. */
let last: { readonly text: string; readonly lines: readonly SubsetLine[] } | null = null;

function linesOf(text: string): readonly SubsetLine[] {
  if (last?.text !== text) last = { text, lines: subsetLines(text) ?? [] };
  return last.lines;
}

function find(lines: readonly SubsetLine[], path: YamlPath): Stretch | null {
  const root: Stretch = { kind: 'row', from: 0, to: lines.length };
  return path.reduce<Stretch | null>((at, step) => at && below(lines, at, step), root);
}

function below(lines: readonly SubsetLine[], at: Stretch, step: string | number): Stretch | null {
  const first = at.kind === 'key' ? at.from + 1 : at.from;
  const indent = lines[first]?.indent;
  const isList = at.kind === 'key' && lines[first]?.isItem === true;
  let rows = 0;
  for (let from = first; from < at.to; from += 1) {
    const line = lines[from];
    if (line?.indent !== indent || (isList && !line?.isItem)) continue;
    if (isList ? rows === step : line?.key === step) {
      return { kind: isList ? 'row' : 'key', from, to: endOf(lines, from, at.to, isList) };
    }
    rows += 1;
  }
  return null;
}

/** A key reaches to the next line that is not deeper, a row to the next dash. */
function endOf(lines: readonly SubsetLine[], from: number, to: number, isRow: boolean): number {
  const indent = lines[from]?.indent ?? 0;
  for (let at = from + 1; at < to; at += 1) {
    const line = lines[at];
    if (line && line.indent <= indent && (!isRow || line.isItem)) return at;
  }
  return to;
}

function keyOf({ at, key }: SubsetLine): YamlRange {
  return [at, at + key.length];
}

function valueOf(lines: readonly SubsetLine[], { kind, from, to }: Stretch): YamlRange | null {
  const line = lines[from];
  const first = kind === 'key' ? lines[from + 1] : line;
  const last = lines[to - 1];
  if (!line || !last) return null;
  if (kind === 'key' && (to === from + 1 || !first)) return scalarOf(line);
  if (!first) return null;
  const start = kind === 'key' && first.isItem ? first.at - '- '.length : first.at;
  const end = scalarOf(last)[1];
  // A value ends with its line; where there is none, the line's end is not part of it.
  return [start, last.value === '' ? end : end + 1];
}

function scalarOf({ at, key, value }: SubsetLine): YamlRange {
  const start = at + key.length + (value === '' ? ':' : ': ').length;
  return [start, start + value.length];
}

/** One of the names of a list that stands in one line: `[甲, 乙]`. */
function nameOf(
  lines: readonly SubsetLine[],
  list: Stretch | null,
  step: string | number | undefined,
): YamlRange | null {
  const line = lines[list?.from ?? -1];
  if (!line?.value.startsWith('[') || typeof step !== 'number') return null;
  const names = line.value.slice(1, -1).split(', ');
  const name = names[step];
  if (name === undefined) return null;
  const before = names.slice(0, step).join(', ');
  const start = scalarOf(line)[0] + 1 + (step === 0 ? 0 : before.length + ', '.length);
  return [start, start + name.length];
}
