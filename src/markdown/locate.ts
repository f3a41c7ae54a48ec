import { isMap, isScalar, type Node } from 'yaml';
import type { YamlText } from './yaml.ts';

type Path = readonly (string | number)[];

/** Offsets in the file of the value at a path, or of the key that leads to it. */
export function locate(yaml: YamlText, path: Path, atKey = false): { start: number; end: number } {
  const range = atKey ? keyRange(yaml, path) : valueRange(yaml, path);
  return { start: yaml.start + range[0], end: yaml.start + range[1] };
}

type Range = readonly [start: number, end: number];

function valueRange(yaml: YamlText, path: Path): Range {
  const node = nodeAt(yaml, path);
  // A blank value has no characters; point at its key, which the reader can see.
  if (!node?.range || node.range[0] === node.range[1]) return keyRange(yaml, path);
  return [node.range[0], node.range[1]];
}

function nodeAt(yaml: YamlText, path: Path): Node | undefined {
  if (path.length === 0) return yaml.document.contents ?? undefined;
  return yaml.document.getIn(path, true) as Node | undefined;
}

function keyRange(yaml: YamlText, path: Path): Range {
  const key = path.at(-1);
  const parent = nodeAt(yaml, path.slice(0, -1));
  if (typeof key === 'string' && isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    const range = (pair?.key as Node | undefined)?.range;
    if (range) return [range[0], range[1]];
  }
  if (path.length === 0) return [0, 1];
  const start = nodeAt(yaml, path)?.range?.[0];
  if (start !== undefined) return rowStart(yaml, start);
  return keyRange(yaml, path.slice(0, -1));
}

/** The first character of a row; of a row without any, its dash. */
function rowStart({ file, start: offset }: YamlText, start: number): Range {
  const next = file.text[offset + start];
  const at =
    next === undefined || next === '\n'
      ? file.text.lastIndexOf('-', offset + start) - offset
      : start;
  return [at, at + 1];
}
