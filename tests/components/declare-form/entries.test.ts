import { describe, expect, it } from 'vitest';
import { declarationOf, entriesOf } from '../../../src/components/DeclareForm/model/entries.ts';
import { fieldKeys, fieldName } from '../../../src/components/DeclareForm/model/names.ts';
import { serializeDeclaration } from '../../../src/markdown/serialize.ts';
import { COMMITTED, opened } from './settings.ts';

const NO_SECTIONS = { overview: [], plan: [], overallGoal: [], annualGoal: [], remarks: [] };

describe('a declaration in the form', () => {
  it.each(COMMITTED)('gives %s back byte for byte', (_name, text) => {
    const { entries, isSame, lost } = opened(text);
    expect(serializeDeclaration(declarationOf(entries))).toBe(text);
    expect({ isSame, lost }).toEqual({ isSame: true, lost: [] });
  });

  it('keeps rows apart even where all their boxes are blank', () => {
    const text = { frontMatter: { 项目概算: [{ 明细: '' }, { 明细: '' }] }, sections: NO_SECTIONS };
    expect(entriesOf(text).slice(0, 4)).toEqual([
      ['项目概算/*', ''],
      ['项目概算/*/明细', ''],
      ['项目概算/*', ''],
      ['项目概算/*/明细', ''],
    ]);
  });

  it('leaves blank locators and an unnamed source out of the file', () => {
    const { frontMatter } = declarationOf([
      ['勘注/*', ''],
      ['勘注/*/字段', '项目概况'],
      ['勘注/*/指标', ''],
      ['勘注/*/规则', ''],
      ['来源文件/文件', ''],
      ['来源文件/行', ''],
    ]);
    expect(frontMatter['勘注']).toEqual([{ 字段: '项目概况' }]);
    expect(frontMatter).not.toHaveProperty('来源文件');
  });

  it('reads several rules from one line', () => {
    const { frontMatter } = declarationOf([
      ['勘注/*', ''],
      ['勘注/*/规则', '项目结余、 资金使用率，编号'],
    ]);
    expect(frontMatter['勘注']).toEqual([{ 规则: ['项目结余', '资金使用率', '编号'] }]);
  });

  it('without any indicator leaves the key alone', () => {
    expect(declarationOf([]).frontMatter['绩效指标']).toBe('');
  });
});

it('a name leads back to the keys it was made of', () => {
  const keys = ['绩效指标', '数量/质量', '100%2F', '*', '指标'];
  expect(fieldKeys(fieldName(keys))).toEqual(keys);
});
