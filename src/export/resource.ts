import type { Audit } from '../domain/audit.ts';
import type { Corpus } from '../domain/corpus.ts';
import type { Declaration } from '../domain/declaration.ts';
import { csvHeader, csvLines } from './csv.ts';
import type { CsvValue } from './csv.ts';

/** What the data files are written from. */
export interface DataSource {
  readonly corpus: Pick<Corpus<Declaration>, 'declarations' | 'departments' | 'taxonomies'>;
  readonly audit: Audit;
  /** Address of a declaration's page on this site. */
  readonly url: (declarationId: string) => string;
}

export type FieldValue = string | number | boolean | null;

export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date';

/** One column of a data file: described once, for the CSV, the data package and the dictionary. */
export interface Field<R> {
  /** English, as in JSON and code. */
  readonly name: string;
  /** Chinese, the form's label where there is one. */
  readonly title: string;
  readonly type: FieldType;
  readonly unit?: string;
  readonly description: string;
  /** Never blank. */
  readonly required: boolean;
  /** The only values, with what each means. */
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
  readonly value: (record: R) => FieldValue;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly resource: string;
  readonly reference: readonly string[];
}

/** One table of the data package; `<name>.csv`. */
export interface Resource<R> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field<R>[];
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly records: (source: DataSource) => Iterable<R>;
}

/** A resource with its record type closed over, so that resources can stand in one list. */
export interface DataTable {
  readonly resource: Omit<Resource<never>, 'records'>;
  readonly csv: (source: DataSource) => string;
  /** The first line of the CSV, and its lines below: a large file is written in pieces. */
  readonly header: string;
  readonly lines: (source: DataSource) => string;
  /** Every record as the values of its fields, one by one. */
  readonly rows: (source: DataSource) => Iterable<readonly FieldValue[]>;
}

export function dataTable<R>(resource: Resource<R>): DataTable {
  const header = csvHeader(resource.fields.map(({ name }) => name));
  const lines = (source: DataSource): string => csvLines(csvRows(resource, source));
  return {
    resource,
    header,
    lines,
    csv: (source) => `${header}${lines(source)}`,
    rows: (source) => rowsOf(resource, source),
  };
}

/** Rows one by one, so that a large table is never held twice. */
function* rowsOf<R>(resource: Resource<R>, source: DataSource): Iterable<FieldValue[]> {
  for (const record of resource.records(source)) {
    yield resource.fields.map((field) => field.value(record));
  }
}

function* csvRows<R>(resource: Resource<R>, source: DataSource): Iterable<CsvValue[]> {
  const numeric = resource.fields.map(({ type }) => type === 'number' || type === 'integer');
  for (const row of rowsOf(resource, source)) {
    yield row.map((value, at) => ({
      kind: numeric[at] ? 'number' : 'text',
      text: value === null ? null : String(value),
    }));
  }
}
