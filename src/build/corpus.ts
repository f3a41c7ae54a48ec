import { affectedBetween, auditAround, inRulesOrder, unusedAmong } from '../domain/audit.ts';
import {
  briefAudit,
  briefResults,
  type BriefAudit,
  type BriefResults,
} from '../domain/brief-audit.ts';
import { buildCorpus } from '../domain/build-corpus.ts';
import type { Corpus } from '../domain/corpus.ts';
import type { BriefDeclaration, Declaration } from '../domain/declaration.ts';
import type { Result } from '../domain/rule.ts';
import { RULES } from '../domain/rules/index.ts';
import { readText } from '../store/files.ts';
import type { HistoryLog } from '../store/git-log.ts';
import { openHistory, type OpenHistory } from '../store/history.ts';
import {
  liveResult,
  storedResult,
  type BriefEntry,
  type BriefPart,
  type StoredResult,
} from './part.ts';
import type { PublishedFrame } from './tasks.ts';
import type { WholeEntry } from './whole-entries.ts';

/** All parts, seen as one. */
export interface WholeCorpus {
  readonly corpus: Corpus;
  readonly audit: BriefAudit;
  readonly entries: ReadonlyMap<string, BriefEntry>;
  readonly around: ReadonlyMap<string, Around>;
  /** What all rules say, in brief. */
  readonly results: ReadonlyMap<string, BriefResults>;
  /** What the rules say that look at other declarations; no entry where they say nothing. */
  readonly among: ReadonlyMap<string, readonly StoredResult[]>;
  readonly wholeEntry: WholeEntry;
}

/**
 * Joins what was read in parts, and asks the rules that look at all of it.
 * @param before of an earlier build: where it is the same, its corpus and audit are given back
 */
export function wholeCorpus(
  parts: Iterable<BriefPart>,
  frame: PublishedFrame,
  wholeEntry: WholeEntry,
  before: WholeCorpus | null = null,
): WholeCorpus {
  const entries = new Map<string, BriefEntry>();
  for (const part of parts) {
    for (const entry of part.entries) entries.set(entry.declaration.id, entry);
  }
  const declarations = [...entries.values()].map(({ declaration }) => declaration);
  const { departments, taxonomies } = frame;
  const corpus = buildCorpus(declarations, departments.read, taxonomies.read, before?.corpus);
  // A declaration that stays the very same brings what was found in it.
  if (before?.corpus === corpus) return { ...before, entries };
  const affected = before && affectedBetween(before.corpus, corpus);
  const around = new Map<string, Around>();
  for (const { declaration, suspects } of entries.values()) {
    const { id } = declaration;
    const isKnown = affected !== null && !affected.has(id);
    const found = isKnown ? before?.around.get(id) : aroundOf(declaration, suspects, corpus);
    if (found) around.set(id, found);
  }
  const results = new Map<string, BriefResults>();
  for (const [id, entry] of entries) {
    const own = around.get(id);
    const isSame = before?.entries.get(id) === entry && before.around.get(id) === own;
    const known = isSame ? before.results.get(id) : undefined;
    results.set(id, known ?? resultsOf(entry, own?.results ?? []));
  }
  const audit = auditInBrief({ corpus, results, around, wholeEntry });
  const among = new Map([...around].map(([id, { stored }]) => [id, stored]));
  return { corpus, audit, entries, around, results, among, wholeEntry };
}

/** What is found in a declaration only among the others; null where that is nothing. */
interface Around {
  readonly results: readonly Result[];
  readonly stored: readonly StoredResult[];
}

function aroundOf(
  declaration: BriefDeclaration,
  suspects: BriefEntry['suspects'],
  corpus: Corpus,
): Around | null {
  const found = auditAround(declaration, corpus);
  const unused = unusedAmong(suspects, declaration, found);
  const results = [...found, ...unused.map(({ result }) => liveResult(result))];
  return results.length > 0 ? { results, stored: results.map(storedResult) } : null;
}

type Known = Pick<WholeCorpus, 'corpus' | 'results' | 'around' | 'wholeEntry'>;

function auditInBrief({ corpus, results, around, wholeEntry }: Known): BriefAudit {
  const ids = corpus.declarations.map(({ id }) => id);
  return briefAudit(RULES, ids, {
    of: (id) => results.get(id),
    whole: (id) =>
      inRulesOrder([
        ...(wholeEntry(id)?.results ?? []).map(liveResult),
        ...(around.get(id)?.results ?? []),
      ]),
  });
}

/** What was found in a declaration by itself, and around it. */
function resultsOf({ found, held }: BriefEntry, around: readonly Result[]): BriefResults {
  if (around.length === 0) return { found, held };
  const other = briefResults(around, ({ rule }) => rule.id);
  return {
    found: inRulesOrder([...found, ...other.found]),
    // No rule looks at one declaration by itself and at others too.
    held: { ...held, ...other.held },
  };
}

/** The public history of these declarations, told as it is asked for. */
export function historyOf(
  root: string,
  { corpus, entries, wholeEntry }: WholeCorpus,
  { site }: PublishedFrame,
  log: HistoryLog,
): OpenHistory {
  const present = (id: string): Declaration | null => {
    const entry = wholeEntry(id);
    return entry ? { ...entry.declaration, ...entry.people } : null;
  };
  return openHistory(root, {
    site,
    corpus,
    log,
    has: (id) => entries.has(id),
    text: (id) => readText(root, `content/declarations/${id}.md`),
    present,
    everyone: () =>
      [...entries.values()].map(({ declaration: { reviews }, people }) => ({
        reviews,
        ...people,
      })),
  });
}
