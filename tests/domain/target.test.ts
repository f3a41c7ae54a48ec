import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/domain/decimal.ts';
import { parseTarget } from '../../src/domain/target.ts';

/** `≥ 16 件`, `1 : 15`, `10–15 %`, or `text`. */
function read(printed: string): string {
  const target = parseTarget(printed);
  switch (target.kind) {
    case 'number':
      return [target.operator, formatDecimal(target.value), target.unit].filter(Boolean).join(' ');
    case 'ratio':
      return `${formatDecimal(target.left)} : ${formatDecimal(target.right)}`;
    case 'range':
      return `${formatDecimal(target.low)}–${formatDecimal(target.high)} ${target.unit ?? ''}`.trim();
    case 'text':
      return 'text';
  }
}

it.each([
  ['≥90%', '≥ 90 %'],
  ['=100%', '= 100 %'],
  ['100%', '100 %'],
  ['0.15%', '0.15 %'],
  ['≥16件', '≥ 16 件'],
  ['≤5万元', '≤ 5 万元'],
  ['≤10', '≤ 10'],
  ['1683', '1683'],
  ['98 %', '98 %'],
  ['９５％', '95 %'],
  ['＞３次', '> 3 次'],
  ['>=95%', '≥ 95 %'],
  ['> 90%', '> 90 %'],
  ['95%以上', '≥ 95 %'],
  ['95%及以上', '≥ 95 %'],
  ['100%以内', '≤ 100 %'],
  ['5次以下', '≤ 5 次'],
  ['30日内', '≤ 30 日'],
  ['3个工作日内', '≤ 3 个工作日'],
  ['不少于16件', '≥ 16 件'],
  ['不低于80%', '≥ 80 %'],
  ['至少2次', '≥ 2 次'],
  ['不超过5次', '≤ 5 次'],
  ['低于10%', '< 10 %'],
  ['超过100人次', '> 100 人次'],
  ['达到95%以上', '≥ 95 %'],
  ['达到100%', '100 %'],
  ['1,683件', '1683 件'],
  ['1.5元/人', '1.5 元/人'],
  ['30天', '30 天'],
])('reads %s as %s', (printed, expected) => {
  expect(read(printed)).toBe(expected);
});

it.each([
  ['1: 15', '1 : 15'],
  ['1：15', '1 : 15'],
  ['10%-15%', '10–15 %'],
  ['10-15%', '10–15 %'],
  ['1～3次', '1–3 次'],
])('reads the pair %s as %s', (printed, expected) => {
  expect(read(printed)).toBe(expected);
});

it.each([
  '自结案之日起30天',
  '每月1次',
  '每月电话回访一次，每季度对重点人中见面回访一次，每年开展一次综合评估',
  '2020年',
  '2020年完成',
  '2020-01-01',
  '12月',
  '12月底前',
  '1-12月',
  '100%完成',
  '约100件',
  '≤95%以上',
  '≥90%且≤95%',
  '5%-3%',
  '5次-10人',
  '±5%',
  '-5%',
  '健全',
  '未发生',
  '及时',
  '②',
  '5²',
  '100%。',
  '1,68件',
  '',
  '%',
])('leaves %j as text', (printed) => {
  expect(read(printed)).toBe('text');
});

describe('whatever is printed', () => {
  it('is kept to the character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (printed) => {
        expect(parseTarget(printed).printed).toBe(printed);
      }),
    );
  });

  it('is read back with its sign, its exact figure and its unit', () => {
    const sign = fc.constantFrom('', '=', '≥', '≤', '>', '<');
    const figure = fc.tuple(fc.nat(99_999), fc.option(fc.nat(999)));
    const unit = fc.constantFrom('', '%', '件', '次', '人次', '万元', '课时');
    fc.assert(
      fc.property(sign, figure, unit, (operator, [whole, fraction], measure) => {
        const digits = fraction === null ? String(whole) : `${whole}.${fraction}`;
        expect(read(operator + digits + measure)).toBe(
          [operator, digits, measure].filter(Boolean).join(' '),
        );
      }),
    );
  });

  it('is text where words stand before a figure that they may change', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('自', '每', '约', '近', '前', '第'),
        fc.nat(999),
        (word, figure) => {
          expect(parseTarget(`${word}${figure}次`).kind).toBe('text');
        },
      ),
    );
  });
});
