import type { Corpus, IndicatorEntry } from '../domain/corpus.ts';
import type { BriefDeclaration } from '../domain/declaration.ts';
import { exchangeBetween } from '../domain/exchange.ts';
import { hasPage, roundProjects } from '../domain/indicator-place.ts';
import { perObject } from '../domain/per-object.ts';
import type { FactSource } from './facts.ts';
import { keyOf } from './keys.ts';

type Around = Pick<FactSource, 'corpus' | 'neighbours'>;

interface Known {
  readonly corpus: Corpus;
  /** By declaration; none where it has not been asked for. */
  readonly keys: Map<string, string>;
}

/** Of the corpus asked about last: most of its keys are those of the next. */
let last: Known | null = null;

/**
 * Names what the page of a declaration shows of the declarations around it: its neighbours and the
 * indicators it shares. (What rules find among them is in its stamp.)
 */
export function aroundKey(declaration: BriefDeclaration, source: Around): string {
  const { corpus, neighbours } = source;
  if (last?.corpus !== corpus)
    last = { corpus, keys: last ? keysStanding(last, corpus) : new Map<string, string>() };
  const { keys } = last;
  const { id } = declaration;
  const key = keys.get(id) ?? keyOf(neighbours(id), sharedKey(declaration, corpus));
  keys.set(id, key);
  return key;
}

/** The keys that are the same in another corpus. */
function keysStanding({ corpus: before, keys }: Known, after: Corpus): Map<string, string> {
  const { gone, come } = exchangeBetween(before.declarations, after.declarations);
  const changed = [...gone, ...come];
  const parts = new Set(changed.map(partOf));
  const names = new Set(
    changed.flatMap(({ indicators, interim }) =>
      [...indicators, ...interim].map(({ name }) => name),
    ),
  );
  const entries = [...names].filter((name) => toldOf(before, name) !== toldOf(after, name));
  const shown = new Set(
    entries
      .flatMap((name) => [before, after].flatMap((corpus) => corpus.indicator(name)?.uses ?? []))
      .map(({ declaration }) => declaration.id),
  );
  const standing = new Map<string, string>();
  for (const declaration of after.declarations) {
    const { id, interim } = declaration;
    const key = keys.get(id);
    if (key === undefined || parts.has(partOf(declaration)) || shown.has(id)) continue;
    // No entry tells where it is used there.
    if (interim.length === 0) standing.set(id, key);
  }
  return standing;
}

function partOf({ fiscalYear, department }: BriefDeclaration): string {
  return `${String(fiscalYear)}/${department}`;
}

function sharedKey({ indicators, interim }: BriefDeclaration, corpus: Corpus): string {
  return [indicators, interim]
    .flatMap((rows) => rows.map(({ name }) => toldOf(corpus, name)))
    .join('\n');
}

function toldOf(corpus: Corpus, name: string): string {
  const entry = corpus.indicator(name);
  return entry ? toldOfEntry(entry) : '';
}

/** All that the page of a declaration tells of an indicator. */
const toldOfEntry = perObject((entry: IndicatorEntry): string => {
  if (!hasPage(entry)) return '';
  const { least, exact } = roundProjects(entry.projects);
  return `${entry.id} ${String(least)} ${String(exact)} ${entry.name}`;
});
