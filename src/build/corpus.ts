import { auditAmong, auditOf, type Audit } from '../domain/audit.ts';
import { buildCorpus } from '../domain/build-corpus.ts';
import type { Corpus } from '../domain/corpus.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { Result } from '../domain/rule.ts';
import { readText } from '../store/files.ts';
import type { HistoryLog } from '../store/git-log.ts';
import { openHistory, type OpenHistory } from '../store/history.ts';
import { liveResult, type Part, type PartEntry } from './part.ts';
import type { PublishedFrame } from './tasks.ts';

/** All parts, seen as one. */
export interface WholeCorpus {
  readonly corpus: Corpus;
  readonly audit: Audit;
  readonly entries: ReadonlyMap<string, PartEntry>;
}

/** Joins what was read in parts, and asks the rules that look at all of it. */
export function wholeCorpus(parts: Iterable<Part>, frame: PublishedFrame): WholeCorpus {
  const entries = new Map<string, PartEntry>();
  for (const part of parts) {
    for (const entry of part.entries) entries.set(entry.declaration.id, entry);
  }
  const declarations = [...entries.values()].map(({ declaration }) => declaration);
  const corpus = buildCorpus(declarations, frame.departments.read, frame.taxonomies.read);
  const results = new Map<string, readonly Result[]>();
  for (const { declaration, results: local } of entries.values()) {
    results.set(declaration.id, auditAmong(declaration, corpus, local.map(liveResult)));
  }
  return { corpus, audit: auditOf(corpus, results), entries };
}

/** The public history of these declarations, told as it is asked for. */
export function historyOf(
  root: string,
  { corpus, entries }: WholeCorpus,
  { site }: PublishedFrame,
  log: HistoryLog,
): OpenHistory {
  const present = (id: string): Declaration | null => {
    const entry = entries.get(id);
    return entry ? { ...entry.declaration, ...entry.people } : null;
  };
  return openHistory(root, {
    site,
    corpus,
    log,
    has: (id) => entries.has(id),
    text: (id) => readText(root, `content/declarations/${id}.md`),
    present,
    everyone: () => [...entries.keys()].flatMap((id) => present(id) ?? []),
  });
}
