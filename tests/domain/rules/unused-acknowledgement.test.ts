import { expect, it } from 'vitest';
import type { Erratum } from '../../../src/domain/declaration.ts';
import { RULES } from '../../../src/domain/rules/index.ts';
import { amount, erratum, paragraphs } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

const rule = RULES.find(({ id }) => id === 'unused-acknowledgement')!;
const WRONG = { balance: amount('8.00') };

function unused(errata: readonly Erratum[], previousYear = {}) {
  return checksOf(rule, { errata, previousYear });
}

it('passes a 勘注 whose rule found something there', () => {
  expect(unused([erratum('项目结余资金', '8.00', { rules: ['项目结余'] })], WRONG)).toEqual([]);
});

it('fails a 勘注 whose rule found nothing there', () => {
  expect(unused([erratum('项目结余资金', '0.40', { rules: ['项目结余'] })])).toMatchObject([
    { status: 'failed', field: { label: '项目结余资金' }, anchor: 'field-balance' },
  ]);
});

it('fails a 勘注 at another field than the finding', () => {
  expect(unused([erratum('资金使用率', '95.00', { rules: ['项目结余'] })], WRONG)).toHaveLength(1);
});

it('does not ask a 勘注 without rules for a finding', () => {
  expect(unused([erratum('项目名称', '培训')])).toEqual([]);
});

it('leaves an unknown rule to the schema', () => {
  expect(unused([erratum('项目名称', '培训', { rules: ['没有这条'] })])).toEqual([]);
});

it('asks in prose that the quoted words stand in the paragraph found', () => {
  const sections = { plan: paragraphs(['建立队伍,', '完成考试。']) };
  const at = (printed: string) =>
    checksOf(rule, { sections, errata: [erratum('项目实施计划', printed, { rules: ['标点'] })] });
  expect(at('队伍,')).toEqual([]);
  expect(at('完成考试')).toMatchObject([{ anchor: 'p-2' }]);
});

it('counts two 勘注 in one paragraph both as used', () => {
  const sections = { plan: paragraphs(['甲；。乙；。完成。']) };
  const errata = ['甲；。', '乙；。'].map((printed) =>
    erratum('项目实施计划', printed, { rules: ['标点'] }),
  );
  expect(checksOf(rule, { sections, errata })).toEqual([]);
});
