import type { Corpus } from '../../domain/corpus.ts';
import { RECORD_FIELDS } from '../../domain/form.ts';
import { declare } from '../../text/zh/declare.ts';
import type { Control } from './fields.ts';
import { DEPARTMENT, SLUG } from './model/names.ts';

const { place } = declare;

/** 表式 and 预算年度 of the file, and what its path adds to them. */
export function placeControls(top: readonly Control[], corpus: Corpus): Control[] {
  const ofFile = top.filter(({ label }) => label === RECORD_FIELDS.fiscalYear);
  const edition = top.filter(({ label }) => label === RECORD_FIELDS.edition);
  return [
    ...edition.map((control) => ({
      ...control,
      kind: 'choice' as const,
      options: [...corpus.taxonomies.values()].map(({ name, title }) => ({
        value: name,
        words: title,
      })),
    })),
    ...ofFile,
    departmentControl(corpus),
    {
      name: SLUG,
      label: '短名',
      unit: null,
      printedAs: null,
      isAbsent: false,
      isRequired: true,
      meaning: place.slugHint,
      example: place.slugExample,
      kind: 'text',
      options: [],
    },
  ];
}

function departmentControl(corpus: Corpus): Control {
  return {
    name: DEPARTMENT,
    label: place.department,
    unit: null,
    printedAs: null,
    isAbsent: false,
    isRequired: true,
    meaning: place.departmentHint,
    example: '',
    kind: 'choice',
    options: [...corpus.departments.values()].map(({ code, name }) => ({
      value: code,
      words: name,
    })),
  };
}
