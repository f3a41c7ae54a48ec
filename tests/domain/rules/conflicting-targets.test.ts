import { expect, it } from 'vitest';
import { conflictingTargets } from '../../../src/domain/rules/conflicting-targets.ts';
import { corpusOf, declarationWith, indicatorRow } from '../../fixtures/declaration.ts';
import { checksAmong } from '../../fixtures/run-rule.ts';

/** Declarations with one indicator each, all of the same name unless told otherwise. */
function among(
  targets: readonly string[],
  { name = '矛盾纠纷调解率', years = [] as number[] } = {},
) {
  return checksAmong(
    conflictingTargets,
    targets.map((target, index) =>
      declarationWith({
        id: `2020/justice/d${String(index).padStart(2, '0')}`,
        fiscalYear: years[index] ?? 2020,
        indicators: [indicatorRow(name, target)],
      }),
    ),
  );
}

it('passes where all promise the same', () => {
  expect(among(['100%', '100%', '=100%', '100.0%'])).toEqual([]);
});

it('fails where another declaration promises something else, and leads there', () => {
  expect(among(['100%', '98%'])).toMatchObject([
    {
      status: 'failed',
      anchor: 'ind-矛盾纠纷调解率',
      related: [
        { declaration: '2020/justice/d01', anchor: 'ind-矛盾纠纷调解率', text: '培训经费：98%' },
      ],
    },
  ]);
});

it('tells a difference of sign from a difference of figure', () => {
  expect(among(['≥95%', '95%'])[0]?.message).toContain('数相同，写法不同');
  expect(among(['≥95%', '90%'])[0]?.message).not.toContain('数相同');
});

it('compares words as words', () => {
  expect(among(['未发生', '不发生'])[0]?.message).toContain('都是文字');
});

it('does not compare different years', () => {
  expect(among(['100%', '98%'], { years: [2020, 2021] })).toEqual([]);
});

it('takes names apart only by width and blanks for the same', () => {
  const declarations = ['镇（街）覆盖率', '镇(街) 覆盖率'].map((name, index) =>
    declarationWith({
      id: `2020/justice/${index}`,
      indicators: [indicatorRow(name, `${90 + index}%`)],
    }),
  );
  expect(checksAmong(conflictingTargets, declarations)).toHaveLength(1);
});

it('lists twenty places at most, tells how many there are, and hides no rare target', () => {
  const targets = ['100%', ...Array.from({ length: 29 }, () => '98%'), '50%'];
  const [check] = among(targets);
  expect(check?.related).toHaveLength(20);
  expect(check?.message).toContain('另有 30 处');
  expect(check?.related?.map(({ text }) => text)).toContain('培训经费：50%');
});

/** Which of several declarations are reported. */
function reported(targets: readonly string[]): boolean[] {
  const declarations = targets.map((target, index) =>
    declarationWith({
      id: `2020/justice/d${String(index).padStart(2, '0')}`,
      indicators: [indicatorRow('预算执行率', target)],
    }),
  );
  const corpus = corpusOf(declarations);
  return declarations.map((item) => conflictingTargets.check(item, corpus).length > 0);
}

it('reports only the odd one out where one target prevails', () => {
  expect(reported(['≥90%', '≥90%', '≥100%'])).toEqual([false, false, true]);
});

it('reports every place where no target prevails', () => {
  expect(reported(['≥90%', '≥90%', '≥100%', '≥100%'])).toEqual([true, true, true, true]);
});
