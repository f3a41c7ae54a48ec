import type { Declaration } from '../../domain/declaration.ts';
import {
  BASIC_FIELDS,
  FUNDING_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
  SECTION_FIELDS,
  SECTION_IDS,
} from '../../domain/form.ts';
import type { FormField, PreviousYearId } from '../../domain/form.ts';
import { blockTexts } from '../../domain/place.ts';

import type { DataSource, Field, FieldType, Resource } from '../resource.ts';

interface Entry {
  readonly declaration: Declaration;
  readonly url: string;
  readonly departmentName: string;
}

type Read = (declaration: Declaration) => string | number | boolean | null;

function field(
  form: FormField,
  type: FieldType,
  required: boolean,
  read: Read,
  name: string = form.id,
): Field<Entry> {
  return {
    name,
    title: form.label,
    type,
    ...(form.unit ? { unit: form.unit } : {}),
    description: form.meaning,
    required,
    value: ({ declaration }) => read(declaration),
  };
}

const HEAD: readonly Field<Entry>[] = [
  {
    name: 'id',
    title: '编号',
    type: 'string',
    description: '“年度/部门代码/项目代码”，永久不变，也是网页地址的一部分。',
    required: true,
    value: ({ declaration }) => declaration.id,
  },
  {
    name: 'url',
    title: '网页',
    type: 'string',
    description: '本站上这份申报表的页面（站内地址）。',
    required: true,
    value: ({ url }) => url,
  },
  {
    name: 'fiscalYear',
    title: RECORD_FIELDS.fiscalYear,
    type: 'integer',
    description: '申报表所属的预算年度。',
    required: true,
    value: ({ declaration }) => declaration.fiscalYear,
  },
  {
    name: 'departmentCode',
    title: '部门代码',
    type: 'string',
    description: '本站给主管部门的英文代码。',
    required: true,
    value: ({ declaration }) => declaration.department,
  },
  {
    name: 'departmentName',
    title: '主管部门',
    type: 'string',
    description: '主管部门全称。',
    required: true,
    value: ({ departmentName }) => departmentName,
  },
];

const BASIC: readonly Field<Entry>[] = [
  field(BASIC_FIELDS.name, 'string', true, (it) => it.name),
  field(BASIC_FIELDS.attribute, 'string', true, (it) => it.attribute),
  field(BASIC_FIELDS.category, 'string', false, (it) => it.category),
  field(BASIC_FIELDS.purpose, 'string', false, (it) => it.purpose),
  {
    ...field(BASIC_FIELDS.procurement, 'boolean', true, (it) => it.procurement.value),
    description: '由表上所填归一：是为 true，0 或否为 false。',
  },
  {
    ...field(BASIC_FIELDS.procurement, 'string', false, (it) => it.procurement.printed),
    name: 'procurementPrinted',
    title: `${BASIC_FIELDS.procurement.label}（原文）`,
  },
  field(BASIC_FIELDS.lead, 'string', false, (it) => it.lead),
  field(BASIC_FIELDS.contact, 'string', false, (it) => it.contact),
  field(BASIC_FIELDS.phone, 'string', false, (it) => it.phone),
  field(BASIC_FIELDS.startDate, 'date', false, (it) => it.startDate),
  field(BASIC_FIELDS.endDate, 'date', false, (it) => it.endDate),
  field(BASIC_FIELDS.totalAmount, 'number', true, (it) => it.totalAmount.printed),
  field(BASIC_FIELDS.annualAmount, 'number', true, (it) => it.annualAmount.printed),
];

const SECTIONS = SECTION_IDS.map((id) => ({
  ...field(SECTION_FIELDS[id], 'string', false, (it) => blockTexts(it.sections[id]).join('\n')),
  description: `${SECTION_FIELDS[id].meaning}一段一行。`,
}));

const PREVIOUS_YEAR = Object.values(PREVIOUS_YEAR_FIELDS).map((form: FormField) => {
  const id = form.id as PreviousYearId;
  const name = `previousYear${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return field(form, 'number', false, (it) => it.previousYear[id]?.printed ?? null, name);
});

const SOURCE: readonly Field<Entry>[] = [
  field(
    FUNDING_FIELDS.total,
    'number',
    false,
    (it) => it.funding.total?.printed ?? null,
    'fundingTotal',
  ),
  {
    name: 'sourceFile',
    title: RECORD_FIELDS.source,
    type: 'string',
    description: '录入所据的公开文件名；直接填报的没有。',
    required: false,
    value: ({ declaration }) => declaration.source?.file ?? null,
  },
  {
    name: 'sourceSha256',
    title: '来源文件摘要',
    type: 'string',
    description: '该文件的 SHA-256，用来确认拿到的是同一份文件。',
    required: false,
    value: ({ declaration }) => declaration.source?.sha256 ?? null,
  },
  {
    name: 'sourceFirstLine',
    title: '来源首行',
    type: 'integer',
    description: '这份申报表在来源文件中的第一行；来源是 Word、Excel 或 PDF 的没有。',
    required: false,
    value: ({ declaration }) => declaration.source?.firstLine ?? null,
  },
  {
    name: 'sourceLastLine',
    title: '来源末行',
    type: 'integer',
    description: '这份申报表在来源文件中的最后一行；来源是 Word、Excel 或 PDF 的没有。',
    required: false,
    value: ({ declaration }) => declaration.source?.lastLine ?? null,
  },
];

export const declarations: Resource<Entry> = {
  name: 'declarations',
  title: '申报表',
  description: '每份项目支出绩效目标申报表一行：基本信息、正文、上年度资金、来源文件。',
  fields: [...HEAD, ...BASIC, ...SECTIONS, ...PREVIOUS_YEAR, ...SOURCE],
  primaryKey: ['id'],
  uniqueKeys: [['url']],
  foreignKeys: [],
  records: entries,
};

function* entries({ corpus, url }: DataSource): Iterable<Entry> {
  for (const declaration of corpus.declarations) {
    const department = corpus.departments.get(declaration.department);
    yield {
      declaration,
      url: url(declaration.id),
      departmentName: department?.name ?? declaration.department,
    };
  }
}
