import { expect, it } from 'vitest';
import { buildCorpus } from '../../../src/domain/build-corpus.ts';
import { editionSums } from '../../../src/domain/rules/edition-sums.ts';
import type { Check } from '../../../src/domain/rule.ts';
import { REGISTRY_LAYOUT } from '../../../src/domain/taxonomy.ts';
import { amount, declarationWith, TAXONOMY } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

const EDITION = {
  ...TAXONOMY,
  layout: {
    ...REGISTRY_LAYOUT,
    sums: [
      { total: '项目总金额', terms: ['中期财政拨款', '中期其他资金'] },
      { total: '小计', terms: ['甲', '乙'] },
    ],
  },
};

function checks(extra: Readonly<Record<string, string | null>>): readonly Check[] {
  const declaration = declarationWith({
    totalAmount: amount('360.00'),
    extra: Object.entries(extra).map(([label, value]) => ({ label, value })),
  });
  const corpus = buildCorpus([declaration], new Map(), new Map([[EDITION.name, EDITION]]));
  return editionSums.check(declaration, corpus);
}

it('computes each sum the edition states, over the registry’s fields and its own', () => {
  const found = checks({
    中期财政拨款: '300',
    中期其他资金: '60.00',
    小计: '3',
    甲: '1',
    乙: '1.5',
  });
  expect(found.map(({ status }) => status)).toEqual(['passed', 'failed']);
  expect(found[0]).toMatchObject({
    anchor: 'field-totalAmount',
    equation: {
      words: '中期财政拨款 + 中期其他资金 = 项目总金额',
      figures: '300 + 60.00 = 360.00',
    },
  });
  expect(found[1]).toMatchObject({
    field: { label: '其他栏目' },
    anchor: 'field-extra',
    equation: { stated: '3', computed: '2.50', difference: '+0.50' },
  });
});

it('counts a blank term as nothing, and 0 as 0', () => {
  const [first] = checks({ 中期财政拨款: '360', 中期其他资金: null });
  expect(first).toMatchObject({ status: 'passed', equation: { figures: '360 = 360.00' } });
  expect(checks({ 中期财政拨款: '360', 中期其他资金: '0' })[0]?.equation?.figures).toBe(
    '360 + 0 = 360.00',
  );
});

it('cannot compute where the total or every term is blank', () => {
  const found = checks({ 中期财政拨款: null, 中期其他资金: null, 小计: null, 甲: '1', 乙: '2' });
  expect(found.map(({ status }) => status)).toEqual(['undefined', 'undefined']);
  expect(found.map(({ message }) => message)).toEqual([
    '各项空白，无法核对“项目总金额”。',
    '小计空白，无法核对“小计”。',
  ]);
});

it('says nothing of an edition that states no sums', () => {
  expect(checksOf(editionSums)).toEqual([]);
});
