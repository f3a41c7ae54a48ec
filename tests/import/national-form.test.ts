import { describe, expect, it } from 'vitest';
import { buildTaxonomy, taxonomySchema } from '../../src/domain/schema/settings.ts';
import { recogniseForms, type Recognition } from '../../src/import/recognise.ts';
import { readDeclaration } from '../../src/markdown/read-declaration.ts';
import { readSettings } from '../../src/markdown/read-settings.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { declarationText } from '../../src/markdown/declaration-text.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import type { Taxonomy } from '../../src/domain/taxonomy.ts';
import { loadContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';
import { nationalFile } from './national-form.ts';
import { textFormFile } from './text-form-file.ts';

const { corpus } = loadContent(PROJECT);
const KNOWN = [...corpus.taxonomies.values()];

/** The only form of a file, read back from the declaration file it makes. */
function published({ forms }: Recognition, editions: readonly Taxonomy[]) {
  const [form] = forms;
  const text = serializeDeclaration(form!.text);
  const key = { fiscalYear: Number(form!.year), department: 'health', slug: 'sample' };
  const context = {
    taxonomies: new Map(editions.map((one) => [one.name, one])),
    editions: new Set(editions.map(({ name }) => name)),
    ruleNames: new Set<string>(),
  };
  return { form: form!, text, ...readDeclaration(sourceFile('sample.md', text), key, context) };
}

describe('the national form', () => {
  const recognition = recogniseForms(nationalFile(), KNOWN);
  const { form, text, declaration, diagnostics } = published(recognition, KNOWN);

  it('is told from the other edition and leaves nothing over', () => {
    expect(form.edition.name).toBe('national-2015');
    expect([form.restorations, form.doubts, recognition.unplaced]).toEqual([[], [], []]);
  });

  it('passes the check of a declaration', () => {
    expect(diagnostics).toEqual([]);
  });

  it('is written the same again', () => {
    expect(serializeDeclaration(declarationText(declaration!))).toBe(text);
  });

  it('keeps the columns of the year and those of 中期 apart', () => {
    const rows = (list: readonly { name: string; target: { printed: string } }[]) =>
      list.map(({ name, target }) => `${name} ${target.printed}`);
    expect(rows(declaration!.indicators).slice(0, 2)).toEqual([
      '更新设备的卫生院 ≥5家',
      '购置设备 ≥15台',
    ]);
    expect(rows(declaration!.interim).slice(0, 2)).toEqual([
      '更新设备的卫生院 ≥15家',
      '购置设备 ≥45台',
    ]);
  });

  it('keeps fields only it has, and money of both columns', () => {
    const { totalAmount, annualAmount, extra } = declaration!;
    expect([totalAmount.printed, annualAmount.printed]).toEqual(['360.00', '120.00']);
    expect(extra.map(({ label, value }) => `${label} ${String(value)}`)).toEqual([
      '主管部门及代码 江阴市卫生健康委员会（361）',
      '实施单位 江阴市基层卫生服务中心',
      '项目期 3年',
      '中期财政拨款 300.00',
      '年度财政拨款 100.00',
      '中期其他资金 60.00',
      '年度其他资金 20.00',
      '项目总目标期间 2021年—2023年',
    ]);
  });
});

/** A form of a county nobody has seen before: all that is known of it stands here. */
const COUNTY_EDITION = `
名称: 某县部门项目绩效目标表
一级目标:
  - 名称: 成果
    必填: 是
    二级目标:
      - 名称: 做了多少
        国家一级: 产出指标
        国家二级: 数量指标
        说明:
      - 名称: 做得多好
        国家一级: 产出指标
        国家二级: 质量指标
        说明:
栏目:
  标题:
    - 某县部门项目绩效目标表
  分栏:
    - 目标内容
  印作:
    项目名称: [事项]
    项目总金额: [总投入（万元）]
    本年度项目金额: [当年投入（万元）]
    项目总目标: [要办成什么]
    年度绩效目标: [当年办成什么]
    一级目标: [方面]
    二级目标: [内容]
    指标: [衡量什么]
    目标值: [达到多少]
    来源: [依据]
  不设:
    - 项目属性
    - 项目类型
    - 资金用途
    - 政府采购
    - 项目负责人
    - 联系人
    - 联系电话
    - 计划开始日期
    - 计划完成日期
    - 项目概况
    - 项目实施计划
    - 需要说明的其他问题
    - 上年度资金
    - 资金来源
    - 项目概算
  另设:
    - 名称: 受益人数
      说明: 有多少人受益。
`;

const COUNTY_FORM = `某县部门项目绩效目标表
（2022年）
事项	村道照明	受益人数	1200人
总投入（万元）	30.00	当年投入（万元）	10.00
要办成什么	全县村道夜里有灯。
当年办成什么	三个镇的村道装灯。
方面	内容	衡量什么	达到多少	依据
成果	做了多少	装灯	≥300盏	县政府计划
	做得多好	亮灯率	≥98%	县政府计划
`;

describe('a form that no code knows', () => {
  const settings = readSettings(
    sourceFile('content/taxonomy/county.yaml', COUNTY_EDITION.trimStart()),
    taxonomySchema,
  );
  if ('diagnostics' in settings) throw new Error(JSON.stringify(settings.diagnostics));
  const editions = [...KNOWN, buildTaxonomy('county', settings.data)];
  const recognition = recogniseForms(textFormFile(COUNTY_FORM, '村道.txt'), editions);
  const { form, declaration, diagnostics } = published(recognition, editions);

  it('is recognised by its edition file alone', () => {
    expect(form.edition.name).toBe('county');
    expect([form.restorations, form.doubts, recognition.unplaced]).toEqual([[], [], []]);
  });

  it('makes a declaration that passes the check', () => {
    expect(diagnostics).toEqual([]);
    expect(declaration!.name).toBe('村道照明');
    expect(declaration!.annualAmount.printed).toBe('10.00');
    expect(declaration!.indicators.map(({ level2, name }) => `${level2} ${name}`)).toEqual([
      '做了多少 装灯',
      '做得多好 亮灯率',
    ]);
    expect(declaration!.extra).toEqual([{ label: '受益人数', value: '1200人' }]);
  });
});
