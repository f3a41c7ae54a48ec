import { describe, expect, it } from 'vitest';
import { exportForm } from '../../src/export/form/index.ts';
import { readFormFile } from '../../src/import/readers/index.ts';
import { editionSums } from '../../src/domain/rules/edition-sums.ts';
import { recogniseForms, type Recognition } from '../../src/import/recognise.ts';
import { readDeclaration } from '../../src/markdown/read-declaration.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { declarationText } from '../../src/markdown/declaration-text.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import type { Taxonomy } from '../../src/domain/taxonomy.ts';
import { loadContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';
import { countyEdition } from './county-form.ts';
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

  it('adds up by the sums its edition states', () => {
    const checks = editionSums.check(declaration!, corpus);
    expect(checks.map(({ status, equation }) => [status, equation?.figures])).toEqual([
      ['passed', '300.00 + 60.00 = 360.00'],
      ['passed', '100.00 + 20.00 = 120.00'],
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
  const editions = [...KNOWN, countyEdition()];
  const recognition = recogniseForms(textFormFile(COUNTY_FORM, '村道.txt'), editions);
  const { form, text, declaration, diagnostics } = published(recognition, editions);

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

  it.each(['xlsx', 'docx'] as const)('is written and read back by it alone: %s', async (format) => {
    const edition = countyEdition();
    const exported = { text: form.text, department: 'roads', slug: 'light', edition };
    const file = await readFormFile(`county.${format}`, exportForm(exported, format));
    const back = recogniseForms(file, [...KNOWN, edition]);
    expect(serializeDeclaration(back.forms[0]!.text)).toBe(text);
    expect([back.unplaced, back.forms[0]!.doubts]).toEqual([[], []]);
  });
});
