import type { Corpus, IndicatorEntry } from '../domain/corpus.ts';
import { indicatorPlace } from '../domain/indicator-place.ts';

/** Names that search boxes suggest: with the id of the page each leads to. */
export interface Names {
  readonly projects: readonly (readonly [name: string, id: string])[];
  readonly indicators: readonly IndicatorName[];
}

/** An indicator without a page of its own leads to its row in a declaration. */
export type IndicatorName =
  readonly [name: string, id: string] | readonly [name: string, declaration: string, row: string];

/** The file is fetched by whoever begins to type: it stays small however large the corpus. */
const MOST_PROJECTS = 2000;
const MOST_INDICATORS = 1000;

/** Projects, newest year first; indicators, most used first. */
export function namesOf(corpus: Corpus): Names {
  const projects = corpus.declarations
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
    .slice(0, MOST_PROJECTS)
    .map(({ name, id }) => [name, id] as const);
  const indicators = corpus.indicators
    .toSorted((a, b) => b.uses.length - a.uses.length)
    .slice(0, MOST_INDICATORS)
    .map(nameOf);
  return { projects, indicators };
}

function nameOf(entry: IndicatorEntry): IndicatorName {
  const place = indicatorPlace(entry);
  return place.kind === 'declaration' && place.anchor !== null
    ? [entry.name, place.id, place.anchor]
    : [entry.name, entry.id];
}

/** A name that holds what was typed. */
export interface Suggestion {
  readonly kind: 'project' | 'indicator';
  readonly name: string;
  readonly id: string;
  /** Of an indicator that leads to its row in declaration `id`. */
  readonly row?: string;
}

/** Names that begin with what was typed, then those that contain it. */
export function suggest(typed: string, names: Names, most: number): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const all = [
    ...names.projects.map(([name, id]): Suggestion => ({ kind: 'project', name, id })),
    ...names.indicators.map(([name, id, row]): Suggestion => ({
      kind: 'indicator',
      name,
      id,
      ...(row && { row }),
    })),
  ].filter(({ name }) => name.toLowerCase().includes(wanted));
  const begins = ({ name }: Suggestion): boolean => name.toLowerCase().startsWith(wanted);
  return [...all.filter(begins), ...all.filter((each) => !begins(each))].slice(0, most);
}
