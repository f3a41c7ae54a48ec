import { expect, it } from 'vitest';
import { fieldAnchor } from '../../src/domain/anchor.ts';
import {
  BASIC_FIELDS,
  FUNDING_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  SECTION_FIELDS,
} from '../../src/domain/form.ts';

it('leads from a label to the identifier of its field', () => {
  expect(fieldAnchor('项目结余资金')).toBe('field-balance');
  expect(fieldAnchor('项目资金总额')).toBe('field-funding-total');
  expect(fieldAnchor('项目概况')).toBe('field-overview');
});

it('gives every single field an anchor of its own', () => {
  const tables: Record<string, { label: string }>[] = [
    BASIC_FIELDS,
    SECTION_FIELDS,
    PREVIOUS_YEAR_FIELDS,
    FUNDING_FIELDS,
  ];
  const labels = tables.flatMap((fields) => Object.values(fields).map(({ label }) => label));
  expect(new Set(labels.map(fieldAnchor)).size).toBe(labels.length);
});

it('keeps 资金用途 and the 用途 of a cost item apart', () => {
  expect(fieldAnchor('资金用途')).toBe('field-purpose');
  expect(fieldAnchor('用途')).toBe('field-costItems');
});

it('refuses a label the form does not have', () => {
  expect(() => fieldAnchor('项目预算')).toThrow('项目预算');
});
