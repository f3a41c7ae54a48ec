import { isMap, isScalar, type Document, type Node } from 'yaml';

/** Keys and row numbers from the root. */
export type YamlPath = readonly (string | number)[];
export type YamlRange = readonly [start: number, end: number];

/** Where the values of a YAML text stand, as offsets in that text. */
export interface YamlPlaces {
  /** The value at a path; null where there is none. */
  value(path: YamlPath): YamlRange | null;
  /** The key that leads to it; null where a row number does, or nothing. */
  key(path: YamlPath): YamlRange | null;
}

/** The places of a text that was parsed. */
export function documentPlaces(document: Document): YamlPlaces {
  const node = (path: YamlPath): Node | null | undefined =>
    path.length === 0 ? document.contents : (document.getIn(path, true) as Node | undefined);
  return {
    value: (path) => rangeOf(node(path)),
    key: (path) => {
      const key = path.at(-1);
      const parent = node(path.slice(0, -1));
      if (typeof key !== 'string' || !isMap(parent)) return null;
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      return rangeOf(pair?.key as Node | undefined);
    },
  };
}

function rangeOf(node: Node | null | undefined): YamlRange | null {
  return node?.range ? [node.range[0], node.range[1]] : null;
}
