import { describe, expect, it } from 'vitest';
import type { FieldRef } from '../../src/domain/declaration.ts';
import { blockTexts, LABELS, resolvePlace } from '../../src/domain/place.ts';
import { loadContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';

const declaration = loadContent(PROJECT).corpus.declaration('2020/justice/legal-aid')!;

function at(label: string, more: Omit<FieldRef, 'label'> = {}) {
  return resolvePlace(declaration, { label, ...more });
}

describe('a place of the form', () => {
  it('holds what stands there, as printed', () => {
    expect(at('项目名称')).toEqual({ found: ['法律援助经费'] });
    expect(at('政府采购')).toEqual({ found: ['0'] });
    expect(at('项目总金额')).toEqual({ found: ['125.00'] });
    expect(at('项目结余资金')).toEqual({ found: ['150.00'] });
    expect(at('资金使用率')).toEqual({ found: ['100.00'] });
    expect(at('财政专项拨款资金')).toEqual({ found: ['125'] });
  });

  it('holds every paragraph of a section', () => {
    expect(at('项目概况')).toEqual({ found: blockTexts(declaration.sections.overview) });
    expect(at('需要说明的其他问题')).toEqual({ found: [] });
  });

  it('in a table is found by its row', () => {
    expect(at('目标值', { indicator: '受援人满意度' })).toEqual({ found: ['≥80%'] });
    expect(at('二级目标', { indicator: '受援人满意度' })).toEqual({ found: ['满意度'] });
    expect(at('一级目标', { indicator: '受援人满意度', level2: '满意度' })).toEqual({
      found: ['效果目标'],
    });
    expect(at('来源', { indicator: '长效管理机制健全性' })).toEqual({ found: [''] });
    expect(at('金额', { costItem: '案件补贴' })).toEqual({ found: ['108'] });
    expect(at('用途', { costItem: '案件补贴' })).toEqual({ found: ['民事、刑事、仲裁案件补贴'] });
  });

  it('says why it is not there', () => {
    expect(at('传真')).toEqual({ missing: 'label' });
    expect(at('目标值')).toEqual({ missing: 'row' });
    expect(at('目标值', { indicator: '没有的指标' })).toEqual({ missing: 'indicator' });
    expect(at('目标值', { indicator: '受援人满意度', level2: '数量' })).toEqual({
      missing: 'indicator',
    });
    expect(at('金额')).toEqual({ missing: 'row' });
    expect(at('金额', { costItem: '没有的明细' })).toEqual({ missing: 'cost-item' });
  });

  it('can be named for every label of the form', () => {
    const rows = { indicator: '受援人满意度', costItem: '案件补贴' };
    expect([...LABELS].filter((label) => 'missing' in at(label, rows))).toEqual([]);
  });
});

describe('the texts of a section', () => {
  it('keep the printed number of a list item', () => {
    const items = [
      { id: 'p-1', marker: '1.', text: '甲' },
      { id: 'p-2', marker: '-', text: '乙' },
    ];
    expect(
      blockTexts([
        { kind: 'paragraph', id: 'p-0', text: '首' },
        { kind: 'list', items },
      ]),
    ).toEqual(['首', '1. 甲', '- 乙']);
  });
});
