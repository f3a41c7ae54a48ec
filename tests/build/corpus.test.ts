import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentDigests } from '../../src/build/content-digests.ts';
import { wholeCorpus, type WholeCorpus } from '../../src/build/corpus.ts';
import { decodeBrief, encodeBrief, readPart, type Part } from '../../src/build/part.ts';
import { partPlans } from '../../src/build/read-parts.ts';
import type { PublishedFrame } from '../../src/build/tasks.ts';
import { withoutPassed } from '../../src/domain/audit.ts';
import type { BriefAudit } from '../../src/domain/brief-audit.ts';
import { RULES } from '../../src/domain/rules/index.ts';
import { readPortal, type Portal } from '../../src/site/portal.ts';
import { readFrame } from '../../src/store/content.ts';
import { readText } from '../../src/store/files.ts';
import { writeContent } from '../bench/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-'));
let portal: Portal;
let whole: WholeCorpus;

beforeAll(() => {
  writeContent(process.cwd(), folder, { declarations: 60, years: [2018, 2019] });
  for (const part of ['departments', 'declarations/2020']) {
    const own = join('content', part);
    cpSync(join(process.cwd(), own), join(folder, own), { recursive: true });
  }
  acknowledgeNothing(join(folder, 'content/declarations/2020/justice/administration-by-law.md'));
  portal = readPortal(folder, { base: '/' });
  whole = inBrief(folder);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Adds to a 勘注 the names of rules that find nothing there: a local one, and one among all. */
function acknowledgeNothing(file: string): void {
  const text = readFileSync(file, 'utf8');
  const named = '规则: [正文与表不符';
  expect(text).toContain(named);
  writeFileSync(file, text.replace(named, `${named}, 项目结余, 目标值不一`));
}

function inBrief(root: string): WholeCorpus {
  const digests = contentDigests(root, null);
  const paths = [...digests.files.keys()];
  const frame = readFrame({ paths, read: (path) => readText(root, path) });
  const parts = partPlans(digests).map((plan): Part => readPart(root, plan, frame));
  const entries = new Map(
    parts.flatMap(({ entries: own }) => own.map((entry) => [entry.declaration.id, entry] as const)),
  );
  const briefs = parts.map((part) => decodeBrief(encodeBrief(part)));
  return wholeCorpus(briefs, frame as PublishedFrame, (id) => entries.get(id));
}

/** Everything an audit says. */
function said({ of, by, held, holding }: BriefAudit, ids: readonly string[]): unknown {
  return [
    ids.map((id) => of(id)),
    RULES.map(({ id }) => [id, by(id), held(id), holding(id, 30)] as const),
  ];
}

describe('declarations in brief', () => {
  it('are found to be what they are found to be as a whole', () => {
    const { everything, ids } = portal;
    if (!everything) throw new Error('nothing was read');
    expect(said(whole.audit, ids)).toEqual(said(withoutPassed(everything), ids));
  });

  it('have something to be found of every kind of rule', () => {
    const kinds = (scope: string) =>
      RULES.filter((rule) => rule.scope === scope && whole.audit.by(rule.id).length > 0);
    expect(kinds('local').length).toBeGreaterThan(5);
    expect(kinds('corpus').length).toBeGreaterThan(0);
    expect(whole.audit.by('unused-acknowledgement')).toHaveLength(2);
  });

  it('have 勘注 of what is found among others, which are not unused', () => {
    const among = whole.audit.by('conflicting-targets');
    expect(among.filter(({ erratum }) => erratum !== null).length).toBeGreaterThan(0);
  });

  it('know where their 勘注 stand', () => {
    for (const id of portal.ids) {
      expect(whole.entries.get(id)?.erratumPlaces).toEqual(portal.erratumPlaces(id));
    }
  });

  it('are without their texts', () => {
    const [first] = whole.corpus.declarations;
    expect(first).not.toHaveProperty('sections');
    expect(first).not.toHaveProperty('restorations');
  });
});
