import { deserialize, serialize } from 'node:v8';
import { auditOf } from '../domain/audit.ts';
import { declarationLine, joinLines } from '../export/declaration-record.ts';
import type { DataSource } from '../export/resource.ts';
import { DATA_TABLES } from '../export/resources/index.ts';
import { searchRecord } from '../search/records.ts';
import { below } from '../site/urls.ts';
import type { ContentFrame } from '../store/content.ts';
import { resultsOf, type PartFacts } from './part-portal.ts';
import type { Part } from './part.ts';

/** What a part adds to the data files: rows that are only joined with those of the other parts. */
export interface PartRows {
  /** Lines of declarations.json, one a declaration, as they follow one another. */
  readonly lines: Uint8Array;
  /** Rows of each CSV, by the name of the table. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

/** What the data files are written from, for these parts. */
export function dataSource(
  parts: readonly { readonly part: Part; readonly facts: PartFacts }[],
  { departments, taxonomies }: Pick<ContentFrame, 'departments' | 'taxonomies'>,
  base: string,
): DataSource {
  const declarations = parts.flatMap(({ part }) => part.entries.map((entry) => entry.declaration));
  const corpus = { declarations, departments: departments.read, taxonomies: taxonomies.read };
  const results = parts.flatMap(({ part, facts }) =>
    part.entries.map((entry) => [entry.declaration.id, resultsOf(entry, facts)] as const),
  );
  return {
    corpus,
    audit: auditOf(corpus, new Map(results)),
    url: (id) => below(base, `${id}/`),
  };
}

export function partRows(source: DataSource): PartRows {
  const lines = source.corpus.declarations.map((it) => declarationLine(it, source));
  return {
    lines: Buffer.from(joinLines(lines)),
    tables: new Map(
      DATA_TABLES.map(({ resource, lines }) => [resource.name, Buffer.from(lines(source))]),
    ),
  };
}

/** The search records of a part, as the JSON that is published, in the order of its declarations. */
export function partRecords({ corpus }: Pick<DataSource, 'corpus'>): readonly string[] {
  return corpus.declarations.map((declaration) =>
    JSON.stringify(searchRecord(declaration, corpus)),
  );
}

/** Bytes at the beginning that tell how long what follows is. */
const LENGTH_BYTES = 4;

/** One after the other, with a head that says where each begins. */
export function encodeRows({ lines, tables }: PartRows): Uint8Array {
  const head = Buffer.from(
    JSON.stringify([['', lines.length], ...[...tables].map(([name, rows]) => [name, rows.length])]),
  );
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, lines, ...tables.values()]);
}

/** @returns views of the bytes, no copies: they hold for as long as the bytes do */
export function decodeRows(bytes: Uint8Array): PartRows {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = LENGTH_BYTES + view.readUInt32LE();
  const head = JSON.parse(view.toString('utf8', LENGTH_BYTES, at)) as [string, number][];
  const parts = head.map(([name, length]): [string, Uint8Array] => {
    at += length;
    return [name, view.subarray(at - length, at)];
  });
  const [lines, ...tables] = parts;
  return { lines: lines?.[1] ?? new Uint8Array(), tables: new Map(tables) };
}

export function encodeRecords(records: readonly string[]): Uint8Array {
  return serialize(records);
}

export function decodeRecords(bytes: Uint8Array): readonly string[] {
  return deserialize(bytes) as readonly string[];
}
