import type { RawSections } from '../../../domain/build-declaration.ts';
import { GROUPS, RECORD_FIELDS, SECTION_FIELDS, SECTION_IDS } from '../../../domain/form.ts';
import { isList } from '../../../markdown/declaration-text.ts';
import type { DeclarationText, TextGroup, TextValue } from '../../../markdown/declaration-text.ts';
import { BODY, fieldKeys, fieldName, PLACE, ROW, valueOf, type Entries } from './names.ts';
import { blocksOf, sectionText } from './section-text.ts';

type Group = Record<string, unknown>;

/** Keys that are left out of the file where nothing is written. */
const OPTIONAL: ReadonlySet<string> = new Set(['指标', '二级目标', '明细', '规则', '行']);

/** A 规则 is a list in the file and one line in the form. */
const LIST_KEY = '规则';
const LIST_SIGN = /[、，,\s]+/;

/** What a form holds, as the declaration it says; nothing is checked here. */
export function declarationOf(entries: Entries): DeclarationText {
  const front: Group = { [GROUPS.indicators.label]: {}, [GROUPS.costItems.label]: [] };
  for (const [name, value] of entries) {
    const keys = fieldKeys(name);
    if (keys[0] !== PLACE && keys[0] !== BODY) put(front, keys, value);
  }
  // Without any row the key stands alone, as a person would leave it.
  const indicators = front[GROUPS.indicators.label] as Group;
  if (Object.keys(indicators).length === 0) front[GROUPS.indicators.label] = '';
  return { frontMatter: tidy(front), sections: sectionsOf(entries) };
}

function put(group: Group, keys: readonly string[], value: string): void {
  const [key = '', next, ...rest] = keys;
  if (next === undefined) group[key] = value;
  else if (next !== ROW) put((group[key] ??= {}) as Group, [next, ...rest], value);
  else {
    const rows = (group[key] ??= []) as Group[];
    if (rest.length === 0) rows.push({});
    else put(rows.at(-1) ?? {}, rest, value);
  }
}

function sectionsOf(entries: Entries): RawSections {
  const sections = SECTION_IDS.map((id) => {
    const name = fieldName([BODY, SECTION_FIELDS[id].label]);
    return [id, blocksOf(valueOf(entries, name))] as const;
  });
  return Object.fromEntries(sections) as unknown as RawSections;
}

/** Leaves out what the file leaves out: blank locators, a source nobody named. */
function tidy(front: Group): TextGroup {
  const source = front[RECORD_FIELDS.source] as Group | undefined;
  const isNamed = Object.values(source ?? {}).some((value) => value !== '');
  const notes = [
    RECORD_FIELDS.errata,
    RECORD_FIELDS.reviews,
    RECORD_FIELDS.restorations,
    RECORD_FIELDS.doubts,
  ];
  const entries = Object.entries(front).flatMap(([key, value]) => {
    if (key === RECORD_FIELDS.source) {
      return source && isNamed ? [[key, withoutBlank(source)]] : [];
    }
    const isNotes = notes.some((label) => label === key);
    return [[key, isNotes ? (value as Group[]).map(withoutBlank) : value]];
  });
  return Object.fromEntries(entries) as TextGroup;
}

function withoutBlank(row: Group): Group {
  const kept = Object.entries(row).filter(([key, value]) => value !== '' || !OPTIONAL.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === LIST_KEY ? listOf(String(value)) : value]),
  );
}

function listOf(value: string): string[] {
  return value.split(LIST_SIGN).filter((name) => name !== '');
}

/** What a form must hold to say this declaration: the inverse of `declarationOf`. */
export function entriesOf({ frontMatter, sections }: DeclarationText): Entries {
  return [
    ...flat(frontMatter, []),
    ...SECTION_IDS.map(
      (id) => [fieldName([BODY, SECTION_FIELDS[id].label]), sectionText(sections[id])] as const,
    ),
  ];
}

function flat(value: TextValue | null, path: readonly string[]): (readonly [string, string])[] {
  if (value === null || typeof value === 'string') return [[fieldName(path), value ?? '']];
  if (!isList(value)) {
    return Object.entries(value).flatMap(([key, inner]) => flat(inner, [...path, key]));
  }
  if (path.at(-1) === LIST_KEY) return [[fieldName(path), value.map(String).join('、')]];
  return value.flatMap((row) => [
    [fieldName([...path, ROW]), ''] as const,
    ...(typeof row === 'string' ? [] : flat(row, [...path, ROW])),
  ]);
}
