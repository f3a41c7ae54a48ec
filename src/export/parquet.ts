import { ParquetWriter, ByteWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import type { Corpus } from '../domain/corpus.ts';
import { parquetColumn, parquetValue } from './parquet-columns.ts';
import type { ParquetValue } from './parquet-columns.ts';
import type { DataSource, DataTable, Field } from './resource.ts';
import type { FileFacts } from './datapackage.ts';

/** The column that names the folder: query engines read it from there, so no file repeats it. */
export const PARTITION = 'fiscalYear';

/** Rows encoded at once, and the unit in which an engine skips what a query does not need. */
const ROWS_PER_GROUP = 50_000;

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
 * The bytes of one file. Only the rows of its year are held: a hundred thousand declarations take
 * no more memory than their largest year.
 *
 * @throws RangeError when an amount has more digits than its column (a fault of the content so
 * gross that no sum over it would mean anything).
 */
export function parquetFile({ table, year }: ParquetPart, source: DataSource): Uint8Array {
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
  for (const rows of groups(table.rows(ofYear(source, year)))) {
    const columnData = columns.map(({ field, at }) => ({
      name: field.name,
      data: rows.map((row) => parquetValue(field, row[at] ?? null)),
    }));
    void writer.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
  }
  void writer.finish();
  return bytes.getBytes();
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

function ofYear(source: DataSource, year: number): DataSource {
  const declarations = source.corpus.declarations.filter((it) => it.fiscalYear === year);
  return { ...source, corpus: { ...source.corpus, declarations } };
}
