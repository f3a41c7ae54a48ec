import type { YamlText } from './yaml.ts';
import type { YamlPath, YamlRange } from './yaml-places.ts';

/** Offsets in the file of the value at a path, or of the key that leads to it. */
export function locate(
  yaml: YamlText,
  path: YamlPath,
  atKey = false,
): { start: number; end: number } {
  const range = atKey ? keyRange(yaml, path) : valueRange(yaml, path);
  return { start: yaml.start + range[0], end: yaml.start + range[1] };
}

function valueRange(yaml: YamlText, path: YamlPath): YamlRange {
  const range = yaml.places.value(path);
  // A blank value has no characters; point at its key, which the reader can see.
  return !range || range[0] === range[1] ? keyRange(yaml, path) : range;
}

function keyRange(yaml: YamlText, path: YamlPath): YamlRange {
  const key = yaml.places.key(path);
  if (key) return key;
  if (path.length === 0) return [0, 1];
  const value = yaml.places.value(path);
  return value ? rowStart(yaml, value[0]) : keyRange(yaml, path.slice(0, -1));
}

/** The first character of a row; of a row without any, its dash. */
function rowStart({ file, start: offset }: YamlText, start: number): YamlRange {
  const next = file.text[offset + start];
  const at =
    next === undefined || next === '\n'
      ? file.text.lastIndexOf('-', offset + start) - offset
      : start;
  return [at, at + 1];
}
