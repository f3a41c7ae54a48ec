import { describe, expect, it } from 'vitest';
import { findDisclosures, findsIn, openDisclosures } from '../../../src/domain/disclosure/index.ts';
import {
  costItemRow,
  declarationWith,
  erratum,
  indicatorRow,
  paragraphs,
  review,
} from '../../fixtures/declaration.ts';
import type { Changes } from '../../fixtures/declaration.ts';

const MOBILE = '13812345678';
const ROW = indicatorRow('实事工程', '10', { source: '《工作要点》（涉密）' });
const PLACE = { indicator: '实事工程' };

function open(changes: Changes) {
  return openDisclosures(declarationWith(changes));
}

it('finds nothing in a declaration with an office phone', () => {
  expect(findDisclosures(declarationWith())).toEqual([]);
});

it.each<[string, Changes, string]>([
  ['the head of the form', { phone: MOBILE }, 'field-phone'],
  ['the name of the project', { name: `培训${MOBILE}` }, 'field-name'],
  ['a paragraph', { sections: { remarks: paragraphs(['无', `电话${MOBILE}`]) } }, 'p-2'],
  [
    'a list item',
    { sections: { plan: [{ kind: 'list', items: [{ id: 'item', marker: '1.', text: MOBILE }] }] } },
    'item',
  ],
  ['an indicator', { indicators: [indicatorRow('次数', MOBILE)] }, 'ind-次数'],
  ['a source', { indicators: [indicatorRow('次数', '2', { source: MOBILE })] }, 'ind-次数'],
  ['a purpose', { costItems: [costItemRow('讲课费', '10', MOBILE)] }, 'cost-讲课费'],
  [
    'the note of a 勘注',
    { errata: [erratum('项目名称', '培训', { note: `见${MOBILE}` })] },
    'field-name',
  ],
  ['the note of a 整理', { restorations: [{ label: '项目概况', note: MOBILE }] }, 'field-overview'],
  [
    'the name of the source file',
    { source: { file: `${MOBILE}.txt`, sha256: '0'.repeat(64), firstLine: 1, lastLine: 9 } },
    'field-source',
  ],
])('looks at %s', (_place, changes, anchor) => {
  expect(findDisclosures(declarationWith(changes))).toMatchObject([
    { kind: 'mobile', text: MOBILE, anchor },
  ]);
});

it('does not look at the reasons of 公开审查', () => {
  const reviews = [review('项目名称', '培训', { reason: '不涉密。' })];
  expect(findDisclosures(declarationWith({ reviews }))).toEqual([]);
});

it('tells the clerk where, what and how to go on', () => {
  expect(open({ indicators: [ROW] })).toEqual([
    {
      kind: 'secrecy',
      field: { label: '来源', indicator: '实事工程', level2: '数量' },
      anchor: 'ind-实事工程',
      text: '涉密',
      offset: 7,
      message: '来源（实事工程）应为可以公开的文字，实为“涉密”，涉及保密的字样',
      hint: '请负责公开的人决定：可以公开的，在“公开审查”里写明字段、原文、决定、理由、经办、职务、日期；不可以公开的，从文件里删去。',
    },
  ]);
});

describe('公开审查', () => {
  it('opens the gate for the text it names', () => {
    expect(open({ indicators: [ROW], reviews: [review('来源', '（涉密）', PLACE)] })).toEqual([]);
  });

  it('does not open it for another field, another row or another text', () => {
    for (const other of [
      review('目标值', '（涉密）', PLACE),
      review('来源', '（涉密）', { indicator: '别的' }),
      review('来源', '要点', PLACE),
    ]) {
      expect(open({ indicators: [ROW], reviews: [other] })).toHaveLength(1);
    }
  });

  it('does not open it for a second mark in the same cell', () => {
    const row = { ...ROW, source: '《工作要点》（涉密），机密' };
    expect(open({ indicators: [row], reviews: [review('来源', '（涉密）', PLACE)] })).toMatchObject(
      [{ text: '机密' }],
    );
  });

  it('covers the 勘注 that quotes the text at the same place', () => {
    const errata = [erratum('来源', '（涉密）', { ...PLACE, note: '来源末尾印有“（涉密）”。' })];
    expect(
      open({ indicators: [ROW], errata, reviews: [review('来源', '（涉密）', PLACE)] }),
    ).toEqual([]);
  });

  it('keeps the gate shut with 不公开 and says to remove the text', () => {
    const reviews = [review('来源', '（涉密）', { ...PLACE, decision: '不公开' })];
    const [found] = open({ indicators: [ROW], reviews });
    expect(found?.hint).toContain('删去');
    expect(found?.hint).toContain('历史');
  });
});

it('reports one number under one kind only', () => {
  expect(findsIn('110105194912310021').length).toBeLessThanOrEqual(1);
  expect(findsIn('11010519491231002X 13812345678').map(({ kind }) => kind)).toEqual([
    'id-card',
    'mobile',
  ]);
});
