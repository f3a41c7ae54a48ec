import type { Corpus } from '../domain/corpus.ts';

/** Names that search boxes suggest: with the id of the page each leads to. */
export interface Names {
  readonly projects: readonly (readonly [name: string, id: string])[];
  readonly indicators: readonly (readonly [name: string, id: string])[];
}

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
    .map(({ name, id }) => [name, id] as const);
  return { projects, indicators };
}

/** A name that holds what was typed. */
export interface Suggestion {
  readonly kind: 'project' | 'indicator';
  readonly name: string;
  readonly id: string;
}

/** Names that begin with what was typed, then those that contain it. */
export function suggest(typed: string, names: Names, most: number): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const all = [
    ...names.projects.map(([name, id]): Suggestion => ({ kind: 'project', name, id })),
    ...names.indicators.map(([name, id]): Suggestion => ({ kind: 'indicator', name, id })),
  ].filter(({ name }) => name.toLowerCase().includes(wanted));
  const begins = ({ name }: Suggestion): boolean => name.toLowerCase().startsWith(wanted);
  return [...all.filter(begins), ...all.filter((each) => !begins(each))].slice(0, most);
}
