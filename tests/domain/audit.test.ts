import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  affectedBetween,
  auditAmong,
  auditCorpus,
  auditDeclaration,
  auditLocally,
  type Audit,
} from '../../src/domain/audit.ts';
import { buildCorpus } from '../../src/domain/build-corpus.ts';
import type { Corpus } from '../../src/domain/corpus.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { RULES } from '../../src/domain/rules/index.ts';
import {
  amount,
  corpusOf,
  declarationWith,
  erratum,
  indicatorRow,
} from '../fixtures/declaration.ts';
import { readWhole } from '../fixtures/real-corpus.ts';
import { successions } from '../fixtures/successions.ts';

const WRONG = { balance: amount('8.00') };

function auditOf(...changes: Parameters<typeof declarationWith>[0][]) {
  return auditCorpus(
    corpusOf(
      changes.map((one, index) =>
        declarationWith({ id: `2020/justice/d${index}`, name: `项目${index}`, ...one }),
      ),
    ),
  );
}

it('gives the results of one declaration in the rules’ order', () => {
  const order = RULES.map(({ id }) => id);
  const places = auditOf({})
    .of('2020/justice/d0')
    .map(({ rule }) => order.indexOf(rule.id));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.length).toBeGreaterThan(5);
});

it('gives the results of one rule in the declarations’ order', () => {
  const results = auditOf({}, { previousYear: WRONG }).by('balance');
  expect(results.map(({ declaration, status }) => [declaration, status])).toEqual([
    ['2020/justice/d0', 'passed'],
    ['2020/justice/d1', 'failed'],
  ]);
});

it('says the same through both doors', () => {
  const audit = auditOf({ previousYear: WRONG }, {});
  const byRule = RULES.flatMap(({ id }) => audit.by(id));
  const byDeclaration = ['2020/justice/d0', '2020/justice/d1'].flatMap((id) => audit.of(id));
  expect(new Set(byRule)).toEqual(new Set(byDeclaration));
});

it('joins a finding with the 勘注 that acknowledges it', () => {
  const errata = [
    erratum('项目名称', '项目'),
    erratum('项目结余资金', '8.00', { rules: ['项目结余'] }),
  ];
  const [result] = auditOf({ previousYear: WRONG, errata }).by('balance');
  expect(result?.erratum).toBe(1);
});

it('joins nothing where the 勘注 names another rule or another row', () => {
  const indicators = [indicatorRow('故障率', '≤95%'), indicatorRow('再犯罪率', '≤95%')];
  const errata = [
    erratum('目标值', '≤95%', { indicator: '再犯罪率', rules: ['目标方向'] }),
    erratum('目标值', '≤95%', { indicator: '故障率', rules: ['目标值不一'] }),
  ];
  const results = auditOf({ indicators, errata }).by('target-direction');
  expect(results.map(({ erratum: index }) => index)).toEqual([null, 0]);
});

it('never joins a check that passed', () => {
  const errata = [erratum('项目结余资金', '0.40', { rules: ['项目结余'] })];
  expect(auditOf({ errata }).by('balance')[0]?.erratum).toBeNull();
});

it('knows nothing of unknown declarations and rules', () => {
  const audit = auditOf({});
  expect(audit.of('2020/justice/none')).toEqual([]);
  expect(audit.by('none')).toEqual([]);
});

describe('rules apart, by what they look at', () => {
  /** Each of the rules that look at others has something to say of the first. */
  const errata = [
    erratum('目标值', '≥2次', { indicator: '培训次数', rules: ['目标值不一', '目标方向'] }),
  ];
  const first = declarationWith({ id: '2020/justice/d0', previousYear: WRONG, errata });
  const others = ['≥3次', '≥4次'].map((target, index) =>
    declarationWith({
      id: `2020/justice/d${index + 1}`,
      indicators: [indicatorRow('培训次数', target)],
    }),
  );
  const corpora = [
    corpusOf([first]),
    corpusOf([first, ...others.slice(1)]),
    corpusOf([first, ...others]),
  ];

  it('hears the same of a local rule whatever other declarations there are', () => {
    const [alone, ...among] = corpora.map((corpus) => auditLocally(first, corpus));
    expect(alone?.length).toBeGreaterThan(5);
    for (const results of among) expect(results).toEqual(alone);
    expect(alone?.filter(({ rule }) => rule.scope !== 'local')).toEqual([]);
  });

  it('hears another thing of each of the other rules when declarations come and go', () => {
    const said = corpora.map((corpus) => auditDeclaration(first, corpus));
    for (const { id, scope } of RULES) {
      const texts = said.map((results) =>
        JSON.stringify(results.filter(({ rule }) => rule.id === id)),
      );
      expect([id, new Set(texts).size > 1]).toEqual([id, scope !== 'local']);
    }
  });

  it('puts both together in the rules’ order', () => {
    for (const corpus of corpora) {
      expect(auditAmong(first, corpus, auditLocally(first, corpus))).toEqual(
        auditDeclaration(first, corpus),
      );
    }
  });
});

it('says after few changes what it says when everything is asked again', () => {
  const { corpus: models } = readWhole().everything;
  fc.assert(
    fc.property(successions(models), (lists) => {
      let last: { corpus: Corpus<Declaration>; audit: Audit } | null = null;
      for (const list of lists) {
        const { departments, taxonomies } = models;
        const corpus: Corpus<Declaration> = buildCorpus(
          list,
          departments,
          taxonomies,
          last?.corpus,
        );
        last = { corpus, audit: auditCorpus(corpus, new WeakMap(), last) };
      }
      const anew = auditCorpus(
        buildCorpus(lists.at(-1) ?? [], models.departments, models.taxonomies),
      );
      for (const { id } of lists.at(-1) ?? []) expect(last?.audit.of(id)).toEqual(anew.of(id));
    }),
    { numRuns: 20 },
  );
});

it('asks only about those again that a change can reach', () => {
  const { corpus: models } = readWhole().everything;
  const { departments, taxonomies } = models;
  const [first, ...others] = models.declarations;
  const before = buildCorpus(models.declarations, departments, taxonomies);
  const text = buildCorpus([{ ...first!, errata: [] }, ...others], departments, taxonomies, before);
  const affected = affectedBetween(before, text);
  const near = new Set(first!.indicators.flatMap(({ name }) => before.indicator(name)?.uses ?? []));
  expect(affected).toEqual(new Set([first!.id, ...[...near].map((use) => use.declaration.id)]));
});
