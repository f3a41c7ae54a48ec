import type { Audit } from '../domain/audit.ts';
import type { Corpus } from '../domain/corpus.ts';
import { writeCsv } from './csv.ts';
import type { CsvValue } from './csv.ts';

/** What the data files are written from. */
export interface DataSource {
  readonly corpus: Corpus;
  readonly audit: Audit;
  /** Address of a declaration's page on this site. */
  readonly url: (declarationId: string) => string;
}

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
  readonly value: (record: R) => string | number | boolean | null;
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
}

export function dataTable<R>(resource: Resource<R>): DataTable {
  return {
    resource,
    csv: (source) =>
      writeCsv(
        resource.fields.map(({ name }) => name),
        rowsOf(resource, source),
      ),
  };
}

/** Rows one by one, so that a large table is never held twice. */
function* rowsOf<R>(resource: Resource<R>, source: DataSource): Iterable<CsvValue[]> {
  for (const record of resource.records(source)) {
    yield resource.fields.map((field) => valueOf(field, record));
  }
}

function valueOf<R>(field: Field<R>, record: R): CsvValue {
  const value = field.value(record);
  const numeric = field.type === 'number' || field.type === 'integer';
  return { kind: numeric ? 'number' : 'text', text: value === null ? null : String(value) };
}
