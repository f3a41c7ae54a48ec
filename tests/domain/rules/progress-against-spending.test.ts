import { expect, it } from 'vitest';
import { progressAgainstSpending } from '../../../src/domain/rules/progress-against-spending.ts';
import { amount, paragraphs, percentage } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

function check(budgeted: string, used: string, progress: string) {
  return checksOf(progressAgainstSpending, {
    previousYear: {
      budgeted: amount(budgeted),
      used: amount(used),
      progress: percentage(progress),
    },
  })[0];
}

it('passes where the money went with the work', () => {
  expect(check('100', '95', '100.00')).toBeUndefined();
});

it('notes finished work that took little of the money', () => {
  expect(check('48', '28.16', '100.00')).toMatchObject({ anchor: 'field-progress' });
  expect(check('48', '28.16', '100.00')?.message).toContain('58.67%');
});

it('draws the line at exactly 80 %', () => {
  expect(check('100', '80', '100')).toBeUndefined();
  expect(check('100', '79.99', '100')).toBeDefined();
});

it('says nothing of work that is not finished', () => {
  expect(check('100', '10', '99.99')).toBeUndefined();
});

it('notes progress without a budget, but not 0 %', () => {
  expect(check('0', '0', '50')?.message).toContain('没有安排资金');
  expect(check('0', '0', '0.00')).toBeUndefined();
});

it('tells the reader whether the form has remarks', () => {
  const previousYear = { budgeted: amount('48'), used: amount('28.16') };
  const [blank] = checksOf(progressAgainstSpending, { previousYear });
  const sections = { remarks: paragraphs(['节约办会。']) };
  const [remarked] = checksOf(progressAgainstSpending, { previousYear, sections });
  expect(blank?.message).toContain('一栏空白');
  expect(remarked?.message).toContain('原因可看');
});
