import type { Element, Nodes, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { attribute, byClass, byId, byTag, elements, textOf } from './dom.ts';
import type { PublishedDeclaration } from './contract.ts';
import { PUBLISHED, hundredths, pageOf } from './published.ts';

type IndicatorCells = Omit<PublishedDeclaration['indicators'][number], 'id'> & { id: string };

/** Text of a cell without its links (the row's `#`, other projects) and explanations. */
function words(tree: Nodes): string {
  if (!('children' in tree)) return tree.type === 'text' ? tree.value : '';
  const kept = tree.children.filter(
    (child) => child.type !== 'element' || (child.tagName !== 'a' && !hasClass(child, 'hint')),
  );
  return kept.map((child) => (child.type === 'element' ? words(child) : words(child))).join('');
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'className') ?? '').split(' ').includes(name);
}

function cellText(row: Element, name: string): string | null {
  const [cell] = byClass(row, name);
  if (!cell) throw new Error(`no ${name} in ${textOf(row)}`);
  return byClass(cell, 'blank').length > 0 ? null : words(cell).trim();
}

/** Reads the table of indicators as its headers span it. */
function readIndicators(page: Root): IndicatorCells[] {
  let level1 = '';
  let level2 = '';
  const [table] = byClass(page, 'indicator-table');
  return byTag(table!, 'tr').flatMap((row) => {
    if (hasClass(row, 'indicator-table__level1')) level1 = textOf(row);
    const [header] = byClass(row, 'indicator-table__level2');
    if (header) level2 = textOf(header);
    const id = attribute(row, 'id');
    if (id === undefined) return [];
    const name = cellText(row, 'indicator-table__name')!;
    const target = cellText(row, 'indicator-table__target')!;
    return [{ id, level1, level2, name, target, source: cellText(row, 'indicator-table__source') }];
  });
}

function sectionOf(page: Root, anchor: string): Element {
  const [section] = elements(page, (it) => attribute(it, 'ariaLabelledBy') === anchor);
  if (!section) throw new Error(`no section ${anchor}`);
  return section;
}

function factOf(page: Root, anchor: string): string {
  const [value] = byTag(byId(page, anchor), 'dd');
  return words(value!).trim().replace(/\s+/g, ' ');
}

const BASICS = [
  'name',
  'attribute',
  'category',
  'purpose',
  'lead',
  'contact',
  'phone',
  'startDate',
  'endDate',
] as const;

it('all declarations are there', () => {
  expect(PUBLISHED).toHaveLength(9);
});

describe.each(PUBLISHED)('the page of $name shows to the character', (declaration) => {
  const page = pageOf(declaration);

  it.each(Object.entries(declaration.sections))('the paragraphs of %s', (id, paragraphs) => {
    const shown = byClass(sectionOf(page, `field-${id}`), 'prose__paragraph').map(textOf);
    expect(shown).toEqual(paragraphs);
  });

  it('the indicators, each under its 一级 and 二级目标', () => {
    expect(readIndicators(page)).toEqual(declaration.indicators);
  });

  it('the cost items, with equal amounts', () => {
    const shown = declaration.costItems.map(({ id }) => {
      const row = byId(page, id);
      const amount = cellText(row, 'cost-table__amount')!.replaceAll(',', '');
      return {
        id,
        name: cellText(row, 'cost-table__name'),
        amount: hundredths(amount),
        purpose: cellText(row, 'cost-table__purpose'),
      };
    });
    const expected = declaration.costItems.map((item) => ({
      ...item,
      amount: hundredths(item.amount),
    }));
    expect(shown).toEqual(expected);
  });

  it.each(BASICS)('the basic field %s', (field) => {
    expect(factOf(page, `field-${field}`)).toBe(declaration[field]);
  });

  it('the amounts and how procurement was filled in', () => {
    expect(factOf(page, 'field-procurement')).toBe(declaration.procurementPrinted);
    expect(factOf(page, 'field-totalAmount')).toBe(`${declaration.totalAmount} 万元`);
    expect(factOf(page, 'field-annualAmount')).toBe(`${declaration.annualAmount} 万元`);
  });

  it('the use of last year’s money', () => {
    for (const [id, printed] of Object.entries(declaration.previousYear)) {
      const shown = factOf(page, `field-${id}`).replace(/ (万元|%)$/, '');
      if (printed !== null) expect(shown, id).toBe(printed);
    }
  });
});
