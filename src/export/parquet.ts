import { ParquetWriter, ByteWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import type { Corpus } from '../domain/corpus.ts';
import { parquetColumn, parquetValue } from './parquet-columns.ts';
import type { ParquetValue } from './parquet-columns.ts';
import type { DataSource, DataTable, Field } from './resource.ts';
import type { FileFacts } from './datapackage.ts';

/** The column that names the folder: query engines read it from there, so no file repeats it. */
export const PARTITION = 'fiscalYear';

/** More rows than this are not encoded at once. */
const ROWS_PER_GROUP = 50_000;

/** Departments share a row group until it has so many declarations. */
const DECLARATIONS_PER_GROUP = 400;

/** Long enough to tell departments and projects of one year apart. */
const BOUND_BYTES = 64;

/** Written into every file: no clock, no version of a library. */
const WRITTEN_BY = 'mingzhang version 1.0.0';

/** One Parquet file: a table of a year. */
export interface ParquetPart {
  readonly table: DataTable;
  readonly year: number;
  /** Below `data/`, Hive style: `parquet/declarations/fiscalYear=2020/part-0.parquet`. */
  readonly path: string;
}

/** A Parquet file as it is published, without its bytes. */
export interface ParquetFacts extends FileFacts {
  /** Name of the table. */
  readonly table: string;
  readonly year: number;
}

/** Every Parquet file of a corpus, oldest year first within a table; a year without rows has its file too. */
export function parquetParts(
  { years }: Pick<Corpus, 'years'>,
  tables: readonly DataTable[],
): ParquetPart[] {
  return parquetPartsOf(tables, years.toReversed());
}

/** The same for these years, in this order. */
export function parquetPartsOf(
  tables: readonly DataTable[],
  years: readonly number[],
): ParquetPart[] {
  return tables.flatMap((table) =>
    years.map((year) => ({ table, year, path: partPath(table, year) })),
  );
}

function partPath({ resource }: DataTable, year: number): string {
  return `parquet/${resource.name}/${PARTITION}=${String(year)}/part-0.parquet`;
}

/**
 * What stands together in row groups, the unit in which an engine skips what a query does not need:
 * whole departments. So an edit changes one of them, and a department is found in one.
 * @param departments of a year, in order
 * @param sizeOf how many declarations a department has
 */
export function rowGroupsOf<T>(departments: Iterable<T>, sizeOf: (department: T) => number): T[][] {
  const groups: T[][] = [];
  let size = DECLARATIONS_PER_GROUP;
  for (const department of departments) {
    if (size >= DECLARATIONS_PER_GROUP) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(department);
    size += sizeOf(department);
  }
  return groups;
}

/** Rows as they lie in a file, wherever in it: places are counted from their own beginning. */
export interface EncodedRows {
  readonly bytes: Uint8Array;
  readonly rows: bigint;
  readonly groups: ParquetWriter['row_groups'];
  readonly indexes: ParquetWriter['pendingIndexes'];
}

/**
 * The rows of a table over the declarations of a source.
 * @throws RangeError when an amount has more digits than its column (a fault of the content so
 * gross that no sum over it would mean anything).
 */
export function encodeRows(table: DataTable, source: DataSource): EncodedRows {
  const columns = columnsOf(table);
  const { writer, bytes } = openFile(table);
  const start = bytes.offset;
  for (const rows of groups(table.rows(source))) {
    const columnData = columns.map(({ field, at }) => ({
      name: field.name,
      data: rows.map((row) => parquetValue(field, row[at] ?? null)),
    }));
    void writer.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
  }
  for (const chunk of chunksOf(writer)) move(chunk, -start);
  return {
    bytes: bytes.getBytes().slice(start),
    rows: writer.num_rows,
    groups: writer.row_groups,
    indexes: writer.pendingIndexes,
  };
}

/** One file of rows that were encoded before, in their order. They belong to it from then on. */
export function joinRows(table: DataTable, parts: Iterable<EncodedRows>): Uint8Array {
  const { writer, bytes } = openFile(table);
  for (const part of parts) {
    for (const chunk of chunksOf({ row_groups: part.groups, pendingIndexes: part.indexes })) {
      move(chunk, bytes.offset);
    }
    bytes.appendBytes(part.bytes);
    writer.row_groups.push(...part.groups);
    writer.pendingIndexes.push(...part.indexes);
    writer.num_rows += part.rows;
  }
  void writer.finish();
  return bytes.getBytes();
}

/** The bytes of one file. */
export function parquetFile({ table, year }: ParquetPart, source: DataSource): Uint8Array {
  const declarations = source.corpus.declarations.filter((it) => it.fiscalYear === year);
  const departments = Map.groupBy(declarations, ({ department }) => department).values();
  const groups = rowGroupsOf(departments, ({ length }) => length);
  return joinRows(
    table,
    groups.map((own) => {
      const corpus = { ...source.corpus, declarations: own.flat() };
      return encodeRows(table, { ...source, corpus });
    }),
  );
}

function openFile(table: DataTable): { writer: ParquetWriter; bytes: ByteWriter } {
  const columns = columnsOf(table);
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ field }) => parquetColumn(field)),
  ];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema,
    statisticsTruncateLength: BOUND_BYTES,
    createdBy: WRITTEN_BY,
  });
  return { writer, bytes };
}

/** Everything in the description of a file that says where something lies in it. */
type Placed = Partial<Record<(typeof PLACES)[number], bigint>>;
const PLACES = ['file_offset', 'data_page_offset', 'dictionary_page_offset', 'offset'] as const;

function* chunksOf({
  row_groups,
  pendingIndexes,
}: Pick<ParquetWriter, 'row_groups' | 'pendingIndexes'>): Generator<Placed> {
  for (const { columns } of row_groups) {
    for (const column of columns) {
      yield column;
      if (column.meta_data) yield column.meta_data;
    }
  }
  for (const { offsetIndex } of pendingIndexes) yield* offsetIndex?.page_locations ?? [];
}

function move(placed: Placed, distance: number): void {
  for (const place of PLACES) {
    const at = placed[place];
    if (at !== undefined) placed[place] = at + BigInt(distance);
  }
}

/** Columns of a table's files, each with its place in the table's rows. */
function columnsOf({ resource }: DataTable): { field: Omit<Field<never>, 'value'>; at: number }[] {
  return resource.fields
    .map((field, at) => ({ field, at }))
    .filter(({ field }) => field.name !== PARTITION);
}

type Row = readonly ParquetValue[];

function* groups(rows: Iterable<Row>): Generator<Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length === ROWS_PER_GROUP) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
