import { describe, expect, it } from 'vitest';
import {
  annotate,
  doubtCount,
  hasNotes,
  isAnnotated,
  type Annotations,
} from '../../src/components/Notes/annotations.ts';
import { placeOf } from '../../src/domain/page-place.ts';
import { declarationOf, portal, wholeOf } from './content.ts';

function annotationsOf(slug: string): Annotations {
  const { declaration, results } = wholeOf(slug);
  return annotate(declaration, results);
}

describe('annotate', () => {
  it('puts the 勘注 of a field at the field, with the finding it acknowledges', () => {
    const [doubt] = annotationsOf('legal-aid').at('field-balance').doubts;
    expect(doubt?.erratum?.printed).toBe('150.00');
    expect(doubt?.findings.map(({ rule }) => rule.id)).toContain('balance');
  });

  it('puts the 勘注 of an indicator at its row', () => {
    const declaration = declarationOf('emergency-command-video');
    const row = declaration.indicators.find(({ name }) => name === '系统软硬件故障率');
    const { doubts } = annotationsOf(declaration.slug).at(row?.id ?? '');
    expect(doubts.map(({ erratum }) => erratum?.printed)).toContain('≤95%');
  });

  it('puts the sum of the cost items beneath their table', () => {
    const { equations } = annotationsOf('legal-aid').at('field-costItems');
    expect(equations.map(({ rule }) => rule.id)).toEqual(['cost-items-sum']);
  });

  it('tells where a rate cannot be computed', () => {
    const { equations } = annotationsOf('emergency-command-video').at('field-usageRate');
    expect(equations.map(({ status }) => status)).toEqual(['undefined']);
  });

  it('loses no 勘注 and no open finding on the way to its place', () => {
    for (const { slug } of portal.corpus.declarations) {
      const { declaration, results } = wholeOf(slug);
      const open = results.filter(
        ({ status, erratum, rule }) =>
          status === 'failed' && erratum === null && rule.severity !== 'note',
      );
      const { doubts } = annotate(declaration, results);
      expect(doubts).toHaveLength(declaration.errata.length + open.length);
    }
  });

  it('counts for lists what it would find', () => {
    for (const { slug } of portal.corpus.declarations) {
      const { declaration, results } = wholeOf(slug);
      const { doubts } = annotate(declaration, results);
      expect(doubtCount(declaration, results)).toBe(doubts.length);
    }
  });

  it('leaves out of several places those of which nothing is said', () => {
    const annotations = annotationsOf('legal-aid');
    const told = annotations.among(['field-attribute', 'field-balance', 'field-costItems']);
    expect(told).toEqual([annotations.at('field-balance'), annotations.at('field-costItems')]);
    expect(told.every(isAnnotated)).toBe(true);
    expect(isAnnotated(annotations.at('field-attribute'))).toBe(false);
  });

  it('has nothing to say of a place nobody doubts', () => {
    expect(hasNotes(annotationsOf('legal-aid').at('field-attribute'))).toBe(false);
  });
});

describe('placeOf', () => {
  it('finds the paragraph that holds the quoted words', () => {
    const declaration = declarationOf('legal-aid');
    const place = placeOf(declaration, { label: '年度绩效目标' }, '值班律师覆盖');
    const ids = declaration.sections.annualGoal.flatMap((block) =>
      block.kind === 'list' ? block.items.map(({ id }) => id) : [block.id],
    );
    expect(place).toBe(ids[3]);
  });

  it('falls back to the field where no paragraph holds the words', () => {
    const place = placeOf(declarationOf('legal-aid'), { label: '年度绩效目标' }, '没有这句话');
    expect(place).toBe('field-annualGoal');
  });
});
