import type { Change } from './change.ts';
import { valueChange } from './fields.ts';
import { paragraphChanges } from './paragraphs.ts';

/** A file of the content that is no declaration. */
export interface PlainFile {
  readonly path: string;
  /** Keys and values of a YAML file, every value a string; null where it cannot be read or is prose. */
  readonly data: unknown;
  readonly text: string;
}

export interface FileDiff {
  readonly path: string;
  /** `taxonomy`, `department`, `site`, `redirects`, `page`. */
  readonly kind: string;
  readonly status: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

/** What changed in settings and pages, file by file in the order of their paths. */
export function fileDiffs(before: readonly PlainFile[], after: readonly PlainFile[]): FileDiff[] {
  const [old, now] = [byPath(before), byPath(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => {
      const [from, to] = [old.get(path), now.get(path)];
      const status = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
      const changes = from && to ? changesOf(from, to) : [];
      return { path, kind: kindOf(path), status, changes };
    });
}

function byPath(files: readonly PlainFile[]): Map<string, PlainFile> {
  return new Map(files.map((file) => [file.path, file]));
}

function kindOf(path: string): string {
  if (path.startsWith('content/taxonomy/')) return 'taxonomy';
  if (path.startsWith('content/departments/')) return 'department';
  if (path.startsWith('content/pages/')) return 'page';
  return path === 'content/site.yaml' ? 'site' : 'redirects';
}

function changesOf(from: PlainFile, to: PlainFile): Change[] {
  if (isGroup(from.data) && isGroup(to.data)) return dataChanges(from.data, to.data);
  return paragraphChanges('正文', paragraphs(from.text), paragraphs(to.text));
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** `一级目标 / 产出目标 / 二级目标 / 数量 / 国家一级`: value by value, rows by their name. */
function dataChanges(before: object, after: object): Change[] {
  const [old, now] = [flat(before), flat(after)];
  const removed = [...old.keys()].filter((path) => !now.has(path));
  return [
    ...removed.map((path) => whole('removed', path, old.get(path))),
    ...[...now].flatMap(([path, value]) => {
      const former = old.get(path);
      if (former === undefined) return [whole('added', path, value)];
      return valueChange(path, former === '' ? null : former, value === '' ? null : value);
    }),
  ];
}

function whole(kind: 'added' | 'removed', path: string, value: string | undefined): Change {
  return { kind, label: '', name: path, detail: value ?? '' };
}

function flat(data: unknown, path = ''): Map<string, string> {
  if (typeof data === 'string') return new Map([[path, data]]);
  const entries = Array.isArray(data)
    ? data.map(rowEntry)
    : isGroup(data)
      ? Object.entries(data)
      : [];
  const below = (key: string): string => (path === '' ? key : `${path} / ${key}`);
  return new Map(entries.flatMap(([key, value]) => [...flat(value, below(key))]));
}

/** A row goes by its name, an option by itself; so moving it changes nothing. */
function rowEntry(row: unknown, index: number): [string, unknown] {
  if (typeof row === 'string') return [row, ''];
  const { 名称: name, 旧址: address } = isGroup(row) ? row : {};
  const key = [name, address].find((value) => typeof value === 'string');
  return [key ?? `第 ${String(index + 1)} 行`, row];
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
