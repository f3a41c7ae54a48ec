import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishedTexts, publishedWords } from '../../../src/domain/disclosure/texts.ts';
import {
  costItemRow,
  declarationWith,
  erratum,
  indicatorRow,
  paragraphs,
} from '../../fixtures/declaration.ts';

const word = fc.constantFrom('甲乙', '≥95%', '12', '');
const row = fc
  .tuple(word, word, fc.option(word))
  .map(([name, target, source]) => indicatorRow(name, target, { source }));
const changes = fc.record({
  name: word,
  lead: fc.option(word),
  phone: fc.option(word),
  indicators: fc.array(row),
  interim: fc.array(word.map((name) => indicatorRow(name, '1'))),
  costItems: fc.array(
    fc.tuple(word, fc.option(word)).map(([name, why]) => costItemRow(name, '6', why)),
  ),
  extra: fc.array(fc.record({ label: fc.constant('其他'), value: fc.option(word) })),
  errata: fc.array(word.map((note) => erratum('项目名称', '培训', { note }))),
  restorations: fc.array(word.map((note) => ({ label: '项目概况', note }))),
  source: fc.option(
    word.map((file) => ({ file, sha256: '0'.repeat(64), firstLine: 1, lastLine: 9 })),
  ),
  sections: fc.array(word).map((texts) => ({
    remarks: paragraphs(texts),
    plan: [
      { kind: 'list' as const, items: texts.map((text) => ({ id: text, marker: '1.', text })) },
    ],
  })),
});

it('has every word in both, so that one look at the words is a look at every text', () => {
  fc.assert(
    fc.property(changes, (some) => {
      const declaration = declarationWith(some);
      const lines = publishedWords(declaration).split('\n').filter(Boolean).sort();
      const texts = publishedTexts(declaration).map(({ text }) => text);
      expect(lines).toEqual(texts.filter(Boolean).sort());
    }),
  );
});
