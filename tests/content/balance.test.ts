import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../src/domain/declaration.ts';
import { formatWan, sumFen } from '../../src/domain/money.ts';
import { declarationsJson, type DeclarationRecord } from '../../src/export/declaration-record.ts';
import { auditCorpus } from '../../src/domain/audit.ts';
import { loadContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';
import { compareCharacters, compareNumbers, compareTexts, textsOf } from './balance.ts';
import { cellsOf, isPrinted, LABELS, LEVELS, SOURCE_LINES, writtenCells } from './source-form.ts';

const { corpus } = loadContent(PROJECT);
/** As dist/data/declarations.json has them. */
const RECORDS = JSON.parse(
  declarationsJson({ corpus, audit: auditCorpus(corpus), url: (id) => id }),
) as DeclarationRecord[];
const NOTHING = { onlyInSource: [], onlyInRecord: [] };

const FORMS = corpus.declarations.map(
  (declaration, index) => [declaration.slug, declaration, RECORDS[index]!] as const,
);

/** Rows counted on the source, apart from any reading of the content. */
const COUNTS: Readonly<
  Record<string, readonly [indicators: number, costItems: number, total: string]>
> = {
  'administration-by-law': [31, 10, '51.70'],
  'community-corrections': [28, 12, '178.90'],
  'emergency-command-video': [15, 1, '32.00'],
  'information-systems-maintenance': [14, 9, '42.07'],
  'legal-aid': [15, 5, '125.00'],
  'legal-publicity': [14, 11, '80.00'],
  mediation: [12, 4, '63.50'],
  'normative-documents-system': [14, 1, '5.00'],
  'public-legal-services': [20, 9, '148.00'],
};

function linesOf({ source }: Declaration): readonly string[] {
  const [first, last] = rangeOf(source);
  return SOURCE_LINES.slice(first - 1, last);
}

/** A form without its lines takes none, and the balance does not come out. */
function rangeOf(source: Declaration['source']): [first: number, last: number] {
  return [source?.firstLine ?? 1, source?.lastLine ?? 0];
}

function counted(cells: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
  return counts;
}

describe('the source', () => {
  it('is divided among the nine declarations without a rest', () => {
    const taken = new Set(
      corpus.declarations.flatMap(({ source }) => {
        const [first, last] = rangeOf(source);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      }),
    );
    const left = SOURCE_LINES.filter((line, index) => line.trim() !== '' && !taken.has(index + 1));
    expect(left).toEqual([]);
    expect(corpus.declarations.length).toBe(9);
  });

  it('prints every title, label and level as often as counted, and no other', () => {
    const printed = cellsOf(SOURCE_LINES).filter(isPrinted);
    expect(counted(printed)).toEqual({ ...LABELS, ...LEVELS });
  });
});

describe.each(FORMS)('%s', (slug, declaration, record) => {
  const lines = linesOf(declaration);
  const written = writtenCells(lines);

  it('has every text of its source, to the character, and none besides', () => {
    expect(compareTexts(written, record)).toEqual(NOTHING);
  });

  it('has every character of its source, and none besides', () => {
    expect(compareCharacters(written, record)).toEqual(NOTHING);
  });

  it('has every number of its source, and none besides', () => {
    expect(compareNumbers(written, record)).toEqual(NOTHING);
  });

  it('has the 一级 and 二级目标 its source prints', () => {
    const levels = record.indicators.flatMap(({ level1, level2 }) => [level1, level2]);
    const printed = cellsOf(lines).filter((cell) => Object.hasOwn(LEVELS, cell));
    expect(new Set(levels)).toEqual(new Set(printed));
  });

  it('has as many rows as were counted', () => {
    const { indicators, costItems, totalAmount } = record;
    expect([indicators.length, costItems.length, totalAmount]).toEqual(COUNTS[slug]);
  });
});

describe('the nine together', () => {
  it('have 163 indicators, 62 cost items and 726.17 万元', () => {
    expect(RECORDS.length).toBe(9);
    expect(RECORDS.flatMap(({ indicators }) => indicators).length).toBe(163);
    expect(RECORDS.flatMap(({ costItems }) => costItems).length).toBe(62);
    expect(formatWan(sumFen(corpus.declarations.map(({ totalAmount }) => totalAmount)))).toBe(
      '726.17',
    );
  });
});

describe('the balance', () => {
  const [, declaration, record] = FORMS.find(([slug]) => slug === 'legal-aid')!;
  const written = writtenCells(linesOf(declaration));

  it('names a digit that differs', () => {
    const changed = { ...record, previousYear: { ...record.previousYear, balance: '0.00' } };
    const difference = { onlyInSource: ['150.00'], onlyInRecord: ['0.00'] };
    expect(compareTexts(written, changed)).toEqual(difference);
    expect(compareNumbers(written, changed)).toEqual(difference);
    expect(compareCharacters(written, changed)).toEqual({
      onlyInSource: ['5', '1'],
      onlyInRecord: [],
    });
  });

  it('names a character that differs in a paragraph', () => {
    const overview = record.sections.overview.map((text) =>
      text.replace('咨询，案件', '咨询、案件'),
    );
    const changed = { ...record, sections: { ...record.sections, overview } };
    const { onlyInSource, onlyInRecord } = compareTexts(written, changed);
    expect(onlyInSource).toEqual([expect.stringContaining('咨询，案件')]);
    expect(onlyInRecord).toEqual([expect.stringContaining('咨询、案件')]);
    expect(compareCharacters(written, changed)).toEqual({
      onlyInSource: ['，'],
      onlyInRecord: ['、'],
    });
  });

  it('names a blank that was taken for a zero', () => {
    const [, other, blank] = FORMS.find(([slug]) => slug === 'community-corrections')!;
    const changed = { ...blank, funding: { ...blank.funding, otherIncome: '0' } };
    expect(compareTexts(writtenCells(linesOf(other)), changed)).toEqual({
      onlyInSource: [],
      onlyInRecord: ['0'],
    });
  });

  it('names a paragraph that is missing from the source', () => {
    const [first = ''] = written;
    const { onlyInRecord } = compareTexts(written.slice(1), record);
    expect(onlyInRecord).toEqual([first]);
    expect(textsOf(record)).toContain(first);
  });
});
