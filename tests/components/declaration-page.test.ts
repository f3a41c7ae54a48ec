import { describe, expect, it } from 'vitest';
import { basicFacts } from '../../src/components/BasicFacts/basic-facts.ts';
import { doubtsBySection, fieldWords } from '../../src/components/DoubtSummary/summary.ts';
import { declarationSections } from '../../src/components/FormSection/sections.ts';
import { groupIndicators } from '../../src/components/IndicatorTable/groups.ts';
import { serialize } from '../../src/components/JsonLd/structured-data.ts';
import { annotate } from '../../src/components/Notes/annotations.ts';
import { isCurrent } from '../../src/components/SiteHeader/navigation.ts';
import { declarationOf, portal, wholeOf } from './content.ts';

describe('doubtsBySection', () => {
  it('counts every doubt of every declaration in exactly one section', () => {
    for (const { slug } of portal.corpus.declarations) {
      const { declaration, results } = wholeOf(slug);
      const { doubts } = annotate(declaration, results);
      const sections = doubtsBySection(doubts, declarationSections(2020).all);
      expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(doubts.length);
    }
  });
});

describe('fieldWords', () => {
  it('names the row and the field', () => {
    expect(fieldWords({ label: '目标值', indicator: '再犯罪率' })).toBe('再犯罪率的目标值');
  });
});

describe('basicFacts', () => {
  it('says what a printed 0 in 政府采购 means', () => {
    const facts = basicFacts(declarationOf('legal-aid'));
    expect(facts.find(({ label }) => label === '政府采购')).toMatchObject({
      printed: '0',
      meaning: '意思是“否”',
    });
  });

  it('explains nothing where the form says it itself', () => {
    const facts = basicFacts(declarationOf('emergency-command-video'));
    expect(facts.find(({ label }) => label === '政府采购')).not.toHaveProperty('meaning');
  });
});

describe('groupIndicators', () => {
  it('keeps every row, in the order of the form', () => {
    const { indicators } = declarationOf('community-corrections');
    const rows = groupIndicators(indicators).flatMap(({ level2 }) =>
      level2.flatMap((group) => group.indicators),
    );
    expect(rows).toEqual(indicators);
  });
});

describe('serialize', () => {
  it('lets no text close the script element', () => {
    expect(serialize({ name: '</script><script>' })).not.toContain('<');
  });
});

describe('isCurrent', () => {
  it('counts a declaration page as part of 项目', () => {
    expect(isCurrent('/', '/2020/justice/legal-aid/')).toBe('true');
  });

  it('does not count other sections as part of 项目', () => {
    expect(isCurrent('/', '/tables/')).toBeUndefined();
  });
});
