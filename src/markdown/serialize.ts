import { Document, isMap, isScalar, isSeq, Scalar, visit, type ScalarTag } from 'yaml';
import type { RawBlock } from '../domain/build-declaration.ts';
import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
  SECTION_FIELDS,
  SECTION_IDS,
} from '../domain/form.ts';
import { isList } from './declaration-text.ts';
import type { DeclarationText, TextGroup, TextValue } from './declaration-text.ts';
import { escapeMarkdown } from './escape.ts';
import { writeSubset } from './write-subset.ts';

const NOTE_KEYS = ['字段', '指标', '二级目标', '明细', '原文', '说明', '规则'];
const REVIEW_KEYS = [...NOTE_KEYS.slice(0, 5), '决定', '理由', '经办', '职务', '日期'];
const TOP_KEYS = [
  RECORD_FIELDS.edition,
  RECORD_FIELDS.fiscalYear,
  ...labelsOf(BASIC_FIELDS),
  GROUPS.indicators.label,
  GROUPS.previousYear.label,
  GROUPS.funding.label,
  GROUPS.costItems.label,
  GROUPS.extra.label,
  GROUPS.interim.label,
  RECORD_FIELDS.errata,
  RECORD_FIELDS.reviews,
  RECORD_FIELDS.restorations,
  RECORD_FIELDS.doubts,
  RECORD_FIELDS.source,
];

/** Canonical order of the keys of each group; 一级/二级目标 keep the order they stand in. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  [GROUPS.previousYear.label]: labelsOf(PREVIOUS_YEAR_FIELDS),
  [GROUPS.funding.label]: labelsOf(FUNDING_FIELDS),
  [GROUPS.costItems.label]: labelsOf(COST_ITEM_FIELDS),
  [RECORD_FIELDS.errata]: NOTE_KEYS,
  [RECORD_FIELDS.reviews]: REVIEW_KEYS,
  [RECORD_FIELDS.restorations]: NOTE_KEYS,
  [RECORD_FIELDS.doubts]: NOTE_KEYS,
  [RECORD_FIELDS.source]: ['文件', '摘要', '行'],
};
const INDICATOR_KEYS = [
  INDICATOR_FIELDS.name,
  INDICATOR_FIELDS.target,
  INDICATOR_FIELDS.source,
].map(({ label }) => label);

function labelsOf(fields: Readonly<Record<string, { readonly label: string }>>): string[] {
  return Object.values(fields).map(({ label }) => label);
}

/**
 * Writes a declaration in canonical form: the same words always give the same bytes. Keys the form
 * does not know are kept, behind the known ones; nothing is dropped or corrected.
 */
export function serializeDeclaration({ frontMatter, sections }: DeclarationText): string {
  const body = SECTION_IDS.map((id) => {
    const blocks = sections[id].map((block) => `${writeBlock(block)}\n\n`).join('');
    return `## ${SECTION_FIELDS[id].label}\n\n${blocks}`;
  }).join('');
  return `---\n${writeFrontMatter(frontMatter)}---\n\n${body.trimEnd()}\n`;
}

/** A blank cell: the key with nothing behind it. The failsafe schema itself has no word for it. */
const BLANK: ScalarTag = {
  tag: 'tag:yaml.org,2002:null',
  identify: (value) => value === null,
  createNode: () => new Scalar(null),
  default: true,
  resolve: () => new Scalar(null),
  stringify: () => '',
};

function writeFrontMatter(frontMatter: TextGroup): string {
  const group = inOrder(frontMatter);
  return writeSubset(group) ?? writeYaml(group);
}

/** As YAML's own writer writes it, whatever the values are. */
export function writeYaml(group: Readonly<Record<string, unknown>>): string {
  const document = new Document(group, {
    schema: 'failsafe',
    customTags: (tags) => [...tags, BLANK],
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (isScalar(key) && key.value === '规则' && isSeq(value)) value.flow = true;
    },
    Seq: (_key, node) => {
      if (node.items.length === 0) node.flow = true;
    },
    Map: (_key, node) => {
      if (isMap(node) && node.items.length === 0) node.flow = true;
    },
  });
  const options = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false };
  return document.toString(options);
}

/** The keys of every group in canonical order. */
export function inOrder(frontMatter: TextGroup): Record<string, unknown> {
  return ordered(frontMatter, TOP_KEYS, (value, key) => {
    if (key !== GROUPS.indicators.label && key !== GROUPS.interim.label)
      return ofGroup(value, KEYS[key] ?? []);
    return mapGroup(value, (rows) => mapGroup(rows, (list) => ofGroup(list, INDICATOR_KEYS)));
  });
}

/** A group, or each group of a list, with its keys in order. */
function ofGroup(value: TextValue, keys: readonly string[]): unknown {
  if (typeof value === 'string') return value === '' ? null : value;
  if (isList(value)) return value.map((item) => ofGroup(item, keys));
  return ordered(value, keys, (inner) => ofGroup(inner, []));
}

function mapGroup(value: TextValue, each: (value: TextValue) => unknown): unknown {
  if (typeof value === 'string' || isList(value)) return ofGroup(value, []);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)]));
}

function ordered(
  group: TextGroup,
  keys: readonly string[],
  each: (value: TextValue, key: string) => unknown,
): Record<string, unknown> {
  const known = keys.filter((key) => Object.hasOwn(group, key));
  const others = Object.keys(group).filter((key) => !keys.includes(key));
  const entries = [...known, ...others].map((key) => [key, each(group[key] ?? '', key)]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function writeBlock(block: RawBlock): string {
  if (block.kind === 'paragraph') return escapeMarkdown(block.text);
  return block.items
    .map(({ marker, text }, index) => {
      const next = block.items[index + 1];
      const end = next === undefined ? '' : follows(marker, next.marker) ? '\n' : '\n\n';
      return `${marker} ${escapeMarkdown(text)}${end}`;
    })
    .join('');
}

/** Items whose numbers do not go on stand apart, so that a reader of the file sees the gap. */
function follows(marker: string, next: string): boolean {
  return /^\d/.test(marker) ? parseInt(next) === parseInt(marker) + 1 : marker === next;
}
