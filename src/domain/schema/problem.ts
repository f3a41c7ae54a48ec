/** One fault of the data, before anyone knows in which line of which file it stands. */
export interface Problem {
  /** `missing-key`, `bad-date` …; the diagnostic's code is `schema/<code>`. */
  readonly code: string;
  /** Keys and indexes from the root of the front matter. */
  readonly path: readonly (string | number)[];
  /** Where to point, when nothing stands at the path itself: the key before a missing one. */
  readonly at?: readonly (string | number)[];
  /** The key rather than its value is at fault. */
  readonly atKey?: boolean;
  /** `应为 X，实为 Y`. */
  readonly message: string;
  readonly hint: string;
}

const LONGEST_QUOTE = 40;

/** A value as it stands in the file, quoted for a message. */
export function quote(value: unknown): string {
  if (value === null || value === undefined || value === '') return '空白';
  if (typeof value === 'string') {
    const characters = [...value];
    const shown = characters.slice(0, LONGEST_QUOTE).join('');
    return `“${shown}${characters.length > LONGEST_QUOTE ? '…' : ''}”`;
  }
  return Array.isArray(value) ? '一个列表' : '一组内容';
}

/** What stands in the data at a path; undefined where nothing does. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return value;
}
