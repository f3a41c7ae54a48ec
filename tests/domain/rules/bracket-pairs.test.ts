import { expect, it } from 'vitest';
import { bracketPairs } from '../../../src/domain/rules/bracket-pairs.ts';
import { unpairedBrackets } from '../../../src/domain/brackets.ts';
import { costItemRow } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

function lone(text: string): string {
  return unpairedBrackets(text)
    .map(({ offset, printed }) => `${printed}${offset}`)
    .join(' ');
}

it('passes pairs, nested and of mixed width', () => {
  expect(lone('《关于印发<工作要点>的通知》（苏法宣办〔2017〕1号），“法润（试行)”【附】')).toBe('');
});

it('fails a bracket without its partner, at its cell', () => {
  const costItems = [costItemRow('培训费', '10', '《人民调解法（试行）')];
  expect(checksOf(bracketPairs, { costItems })).toMatchObject([
    { status: 'failed', field: { label: '用途', costItem: '培训费' }, anchor: 'cost-培训费' },
  ]);
  expect(lone('《人民调解法（试行）')).toBe('《0');
});

it('finds a closing half as well', () => {
  expect(lone('人民调解法》和“调解')).toBe('》5 “7');
});

it('finds the half that a crossing pair leaves over', () => {
  expect(lone('《调解法（试行》')).toBe('（4');
});

it('takes < and > before figures for signs', () => {
  expect(lone('误差<5%且合格率>90%')).toBe('');
});

it('allows 1） and a） as numbers and ’ as an apostrophe', () => {
  expect(lone('1）培训；2）考试；a)其他 it’s')).toBe('');
});
