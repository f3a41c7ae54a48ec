import * as z from 'zod';
import { BASIC_FIELDS } from '../form.ts';
import type { Department } from '../corpus.ts';
import type { Site } from '../site.ts';
import type { Taxonomy } from '../taxonomy.ts';
import { buildLayout, layoutSchema } from './layout.ts';
import { fault } from './fault.ts';
import { date, pattern, text, textOrBlank, yesNo } from './scalars.ts';

/** content/departments/<code>.yaml */
const department = z.strictObject({
  名称: text.meta({ description: '部门全称。' }),
  简称: text.meta({ description: '目录和图表里用的短名。' }),
  说明: text.meta({ description: '一两句话：这个部门做什么。' }),
});

/** content/site.yaml */
const site = z.strictObject({
  站名: text.meta({ description: '网站名称，写在每页页首和标题里。' }),
  副题: text.meta({ description: '站名之下的一句话。' }),
  说明: text.meta({ description: '首页和搜索引擎看到的介绍。' }),
  网址: pattern(/^https:\/\/[^/\s]+$/, 'bad-url').meta({
    description: '以 https:// 开头的域名，末尾不带 /。',
  }),
  基础路径: pattern(/^\/([a-z0-9-]+\/)*$/, 'bad-base').meta({
    description: '网站所在的子目录，以 / 开头和结尾。',
  }),
  主办单位: text.meta({ description: '办这个网站的单位，写在页脚。' }),
  联系电话: text.meta({ description: '读者可以打的电话，写在页脚。' }),
  联系邮箱: text.meta({ description: '读者可以写信的邮箱，写在页脚。' }),
  网站标识码: text.meta({ description: '政府网站标识码，10 位数字。' }),
  ICP备案号: text.meta({ description: '工业和信息化部的备案号，写在页脚。' }),
  公安备案号: text.meta({ description: '公安机关的联网备案号，写在页脚。' }),
  公开姓名: yesNo.meta({
    description: '是否公开项目负责人和联系人的姓名（页面、数据和搜索一并生效）。',
  }),
  公开办公电话: yesNo.meta({ description: '是否公开办公电话（页面、数据和搜索一并生效）。' }),
  发布日期: date.meta({ description: '本次发布的日期，写进页面的 PubDate。' }),
});

const choices = z
  .array(text)
  .min(1)
  .optional()
  .meta({ description: '表上这一栏可以选的字；表上没有这一栏就不写。' });
const options = z.strictObject({
  [BASIC_FIELDS.attribute.label]: choices,
  [BASIC_FIELDS.category.label]: choices,
  [BASIC_FIELDS.purpose.label]: choices,
});

const level2 = z.strictObject({
  名称: text.meta({ description: '二级目标，照表上的字。' }),
  国家一级: textOrBlank.meta({
    description: '国家体系（财预〔2015〕88号）的一级指标；没有对应就留空。',
  }),
  国家二级: textOrBlank.meta({ description: '国家体系的二级指标；没有对应就留空。' }),
  说明: textOrBlank.meta({ description: '为什么这样对应。' }),
});

/** content/taxonomy/<edition>.yaml */
const taxonomy = z.strictObject({
  名称: text.meta({ description: '表格的标题。' }),
  选项: options.optional().meta({ description: '表上各个选择栏可以选的字。' }),
  政府采购: z
    .record(z.string(), yesNo)
    .optional()
    .meta({ description: '表上可能的填法，以及它的意思。' }),
  一级目标: z
    .array(
      z.strictObject({
        名称: text.meta({ description: '一级目标，照表上的字。' }),
        必填: yesNo.meta({ description: '这一级下面至少要有一个指标。' }),
        二级目标: z
          .array(level2)
          .min(1)
          .meta({ description: '这一级下面的二级目标，依表上的顺序。' }),
      }),
    )
    .min(1)
    .check((context) => {
      for (const path of repeatedNames(context.value)) fault(context, 'repeated-name', {}, path);
    })
    .meta({ description: '表上的一级目标，依表上的顺序。' }),
  栏目: layoutSchema.optional().meta({ description: '表上的栏目与通行的表不同之处；相同就不写。' }),
});

interface Named {
  readonly 名称: string;
}

/** Paths of the names that stand there before: 一级目标 among all, 二级目标 among their group. */
function repeatedNames(
  groups: readonly (Named & { readonly 二级目标: readonly Named[] })[],
): (string | number)[][] {
  return [
    ...repeated(groups).map((index) => [index, '名称']),
    ...groups.flatMap((group, index) =>
      repeated(group.二级目标).map((row) => [index, '二级目标', row, '名称']),
    ),
  ];
}

function repeated(rows: readonly Named[]): number[] {
  const seen = new Set<string>();
  return rows.flatMap(({ 名称 }, index) => {
    if (seen.has(名称)) return [index];
    seen.add(名称);
    return [];
  });
}

export const departmentSchema = department;
export const siteSchema = site;
export const taxonomySchema = taxonomy;

export function buildDepartment(code: string, data: z.output<typeof department>): Department {
  return { code, name: data.名称, shortName: data.简称, description: data.说明 };
}

export function buildSite(data: z.output<typeof site>): Site {
  return {
    name: data.站名,
    tagline: data.副题,
    description: data.说明,
    url: data.网址,
    basePath: data.基础路径,
    sponsor: data.主办单位,
    phone: data.联系电话,
    email: data.联系邮箱,
    siteCode: data.网站标识码,
    icp: data.ICP备案号,
    police: data.公安备案号,
    publishNames: data.公开姓名,
    publishPhones: data.公开办公电话,
    publishedOn: data.发布日期,
  };
}

export function buildTaxonomy(name: string, data: z.output<typeof taxonomy>): Taxonomy {
  return {
    name,
    title: data.名称,
    options: Object.fromEntries(
      Object.entries(data.选项 ?? {}).map(([label, values]) => [label, values ?? []]),
    ),
    procurement: data.政府采购 ?? {},
    level1: data.一级目标.map((group) => ({
      name: group.名称,
      required: group.必填,
      level2: group.二级目标.map((row) => ({
        name: row.名称,
        national:
          row.国家一级 && row.国家二级 ? { level1: row.国家一级, level2: row.国家二级 } : null,
        note: row.说明,
      })),
    })),
    layout: buildLayout(data.栏目 ?? {}),
  };
}
