import type { SchemaElement } from 'hyparquet-writer';
import { parseDecimal, rescale } from '../domain/decimal.ts';
import type { Field, FieldValue } from './resource.ts';

type Column = Pick<Field<never>, 'name' | 'type' | 'unit' | 'required'>;

/** A decimal as an integer of its last place, a date as a Date, anything else as it is. */
export type ParquetValue = FieldValue | bigint | Date;

/** Figures are decimals in 64 bits: 万元 to the 分, up to a trillion. */
const PRECISION = 18;
const SCALE = 6;
const LIMIT = 10n ** BigInt(PRECISION);

/** Amounts on the form may not be lost; a figure read out of a target stands beside its text. */
const YUAN = '万元';

const SQL_TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  date: 'DATE',
  number: `DECIMAL(${String(PRECISION)},${String(SCALE)})`,
};

/** Name of a column's type in SQL, as engines show it. */
export function sqlType({ type }: Column): string {
  return SQL_TYPES[type];
}

const PHYSICAL: Readonly<Record<Column['type'], Partial<SchemaElement>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  number: {
    type: 'INT64',
    converted_type: 'DECIMAL',
    precision: PRECISION,
    scale: SCALE,
    logical_type: { type: 'DECIMAL', precision: PRECISION, scale: SCALE },
  },
};

/** How a column stands in the file. */
export function parquetColumn(column: Column): SchemaElement {
  const repetition_type = column.required ? 'REQUIRED' : 'OPTIONAL';
  return { name: column.name, repetition_type, ...PHYSICAL[column.type] };
}

/**
 * A value of a table as the file holds it. Never through a float.
 *
 * @returns null for a figure of the prose of a target (`目标值数字` and the like) that is too long:
 * its printed text stands in the column beside it.
 * @throws RangeError for an amount that is too long, or text that is no number.
 */
export function parquetValue(column: Column, value: ParquetValue): ParquetValue {
  if (value === null) return null;
  if (column.type === 'number') return decimalValue(column, String(value));
  if (column.type === 'date') return new Date(`${String(value)}T00:00:00Z`);
  return value;
}

function decimalValue(column: Column, text: string): bigint | null {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`${column.name}: not a number: ${text}`);
  const { digits } = rescale(value, SCALE);
  if (value.scale <= SCALE && digits < LIMIT && digits > -LIMIT) return digits;
  if (column.required || column.unit === YUAN) {
    throw new RangeError(`${column.name}: ${text} does not fit ${sqlType(column)}`);
  }
  return null;
}
