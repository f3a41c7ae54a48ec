import type { FieldRef } from '../../domain/declaration.ts';
import type { Field } from '../resource.ts';

/** Columns that say which place of a declaration is meant. */
export function placeFields<R>(place: (record: R) => FieldRef): readonly Field<R>[] {
  return [
    {
      name: 'field',
      title: '字段',
      type: 'string',
      description: '申报表上的栏目名。',
      required: true,
      value: (record) => place(record).label,
    },
    {
      name: 'level2',
      title: '二级目标',
      type: 'string',
      description: '所在行的二级目标，只在需要区分同名指标时填。',
      required: false,
      value: (record) => place(record).level2 ?? null,
    },
    {
      name: 'indicator',
      title: '指标',
      type: 'string',
      description: '所在行的指标名；不在指标表里则留空。',
      required: false,
      value: (record) => place(record).indicator ?? null,
    },
    {
      name: 'costItem',
      title: '明细',
      type: 'string',
      description: '所在行的概算明细名；不在概算表里则留空。',
      required: false,
      value: (record) => place(record).costItem ?? null,
    },
  ];
}
