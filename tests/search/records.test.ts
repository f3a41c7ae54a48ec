import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../src/domain/declaration.ts';
import { searchRecord } from '../../src/search/records.ts';
import { readWhole } from '../fixtures/real-corpus.ts';
import { searchRecords } from './real-records.ts';

const { corpus } = readWhole().everything;
const records = searchRecords(corpus);

/** Every string of a value, at any depth. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

/** Every field of the form, gathered a second time. */
function wordsOf(declaration: Declaration): (string | null)[] {
  const { sections, previousYear, funding } = declaration;
  const amounts: ({ readonly printed: string } | null)[] = [
    declaration.procurement,
    declaration.totalAmount,
    declaration.annualAmount,
    ...Object.values<{ readonly printed: string } | null>({ ...previousYear }),
    ...Object.values(funding),
  ];
  return [
    ...[declaration.name, declaration.attribute, declaration.category, declaration.purpose],
    ...[declaration.lead, declaration.contact, declaration.phone],
    ...[declaration.startDate, declaration.endDate],
    ...amounts.map((amount) => amount?.printed ?? null),
    ...Object.values(sections)
      .flat()
      .flatMap((block) =>
        block.kind === 'paragraph'
          ? [block.text]
          : block.items.map(({ marker, text }) => `${marker} ${text}`),
      ),
    ...declaration.indicators.flatMap((row) => [
      row.level1,
      row.level2,
      row.name,
      row.target.printed,
      row.source,
    ]),
    ...declaration.costItems.flatMap((row) => [row.name, row.amount.printed, row.purpose]),
  ];
}

describe('searchRecords', () => {
  it('has one record per declaration, in the order of the corpus', () => {
    expect(records.map(({ id }) => id)).toEqual(corpus.declarations.map(({ id }) => id));
  });

  it('holds every word of the form', () => {
    for (const [index, declaration] of corpus.declarations.entries()) {
      const cells = new Set(
        records[index]!.places.flatMap((place) => place.cells.map(({ text }) => text)),
      );
      const words = wordsOf(declaration).filter((text) => text !== null && text !== '');
      expect(words.filter((text) => !cells.has(text ?? ''))).toEqual([]);
    }
  });

  it('does not search 勘注', () => {
    const notes = new Set(
      corpus.declarations.flatMap(({ errata }) => errata.map(({ note }) => note)),
    );
    expect(notes.size).toBeGreaterThan(0);
    expect(strings(records).filter((text) => notes.has(text))).toEqual([]);
  });

  it('gives every place of a declaration an address of its own', () => {
    for (const { id, places } of records) {
      expect(new Set(places.map(({ anchor }) => anchor)).size, id).toBe(places.length);
    }
  });

  it('leaves out names and phones that are withheld', () => {
    const [declaration] = corpus.declarations;
    const withheld = { ...declaration!, lead: null, contact: null, phone: null };
    const labels = searchRecord(withheld, corpus).places.flatMap(({ cells }) =>
      cells.map(({ label }) => label),
    );
    expect(labels).not.toContain('项目负责人');
    expect(labels).not.toContain('联系电话');
  });
});
