import type { Corpus } from '../corpus.ts';
import type { BriefDeclaration } from '../declaration.ts';

/** One 一级/二级目标 of a form edition, with its place in the national scheme. */
export interface Goal {
  readonly level1: string;
  readonly level2: string;
  readonly national: { readonly level1: string; readonly level2: string } | null;
}

export interface Counts {
  indicators: number;
  projects: number;
  withoutSource: number;
}

/** Every 一级/二级目标 of the editions used, in the forms' order; the first edition's mapping holds. */
export function goalsOf(
  corpus: Corpus,
  declarations: readonly BriefDeclaration[],
): Map<string, Goal> {
  const goals = new Map<string, Goal>();
  const editions = new Set(declarations.map((declaration) => declaration.edition));
  for (const edition of [...editions].sort()) {
    for (const level1 of corpus.taxonomies.get(edition)?.level1 ?? []) {
      for (const { name, national } of level1.level2) {
        const key = keyOf(level1.name, name);
        if (!goals.has(key)) goals.set(key, { level1: level1.name, level2: name, national });
      }
    }
  }
  return goals;
}

export interface Group {
  /** The first goal of the group. */
  readonly goal: Goal;
  readonly counts: Counts;
}

/** Counts per group of goals in one pass over the indicators; groups in the goals' order. */
export function countBy(
  declarations: readonly BriefDeclaration[],
  goals: ReadonlyMap<string, Goal>,
  groupOf: (goal: Goal) => string,
): Group[] {
  const groups = new Map<string, Group>();
  for (const goal of goals.values()) open(groups, groupOf(goal), goal);
  for (const declaration of declarations) {
    const touched = new Set<Counts>();
    for (const { level1, level2, source } of declaration.indicators) {
      const goal = goals.get(keyOf(level1, level2)) ?? { level1, level2, national: null };
      const { counts } = open(groups, groupOf(goal), goal);
      counts.indicators += 1;
      if (source === null) counts.withoutSource += 1;
      touched.add(counts);
    }
    for (const counts of touched) counts.projects += 1;
  }
  return [...groups.values()];
}

function open(groups: Map<string, Group>, key: string, goal: Goal): Group {
  const known = groups.get(key);
  if (known) return known;
  const group = { goal, counts: { indicators: 0, projects: 0, withoutSource: 0 } };
  groups.set(key, group);
  return group;
}

/** Brings groups of one national 一级指标 together, in the order in which they first appear. */
export function inGroups(counts: readonly Group[]): Group[] {
  const groups = new Map<string, Group[]>();
  for (const entry of counts) {
    const key = entry.goal.national?.level1 ?? '';
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const unmapped = groups.get('') ?? [];
  groups.delete('');
  return [...[...groups.values()].flat(), ...unmapped];
}

export function keyOf(level1: string, level2: string): string {
  return `${level1}\n${level2}`;
}
