import type { Declaration } from '../../domain/declaration.ts';
import type { Field, ForeignKey } from '../resource.ts';

/** A row of a declaration's table, with its place. */
export interface RowOf<T> {
  readonly declaration: Declaration;
  /** 1-based, in the form's order. */
  readonly position: number;
  readonly row: T;
}

/** Columns with which every row table begins. */
export const KEY_FIELDS: readonly Field<RowOf<unknown>>[] = [
  {
    name: 'declaration',
    title: '申报表编号',
    type: 'string',
    description: '所在申报表，即 declarations.csv 的 id。',
    required: true,
    value: ({ declaration }) => declaration.id,
  },
  {
    name: 'position',
    title: '次序',
    type: 'integer',
    description: '在这份申报表内的次序，从 1 起。',
    required: true,
    value: ({ position }) => position,
  },
];

export const TO_DECLARATION: ForeignKey = {
  fields: ['declaration'],
  resource: 'declarations',
  reference: ['id'],
};

/** Numbers the rows of one declaration. */
export function numbered<T>(declaration: Declaration, rows: readonly T[]): RowOf<T>[] {
  return rows.map((row, index) => ({ declaration, position: index + 1, row }));
}
