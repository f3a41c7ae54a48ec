import { contentId } from './content-id.ts';
import type { IndicatorEntry, IndicatorUse } from './corpus.ts';
import type { BriefDeclaration } from './declaration.ts';
import type { Exchange } from './exchange.ts';

/** Characters that are as they are in every spelling: most names have no others. */
const SETTLED = /^[0-9a-z%/:\u3001-\u3017\u4e00-\u9fff]*$/;

/** The same indicator, however its blanks and widths were typed. */
export function indicatorKey(name: string): string {
  if (SETTLED.test(name)) return name;
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** Every distinct indicator of some declarations. */
export interface IndicatorIndex {
  readonly byKey: ReadonlyMap<string, IndicatorEntry>;
  /** Every page and some rules ask for each row: a printed name needs no normalising. */
  readonly byPrinted: ReadonlyMap<string, IndicatorEntry>;
}

/** @param declarations ordered by id */
export function indexIndicators(declarations: readonly BriefDeclaration[]): IndicatorIndex {
  const uses = new Map<string, IndicatorUse[]>();
  for (const [key, use] of usesIn(declarations)) {
    const found = uses.get(key);
    if (found) found.push(use);
    else uses.set(key, [use]);
  }
  const byKey = new Map([...uses].map(([key, own]) => [key, entryOf(contentId(key, 10), own)]));
  const byPrinted = new Map<string, IndicatorEntry>();
  for (const entry of byKey.values()) addPrinted(byPrinted, entry);
  return { byKey, byPrinted };
}

/**
 * The index of a list in which few declarations were exchanged: the same as if it were made anew.
 * Entries that none of them touches stay the very same.
 */
export function exchangeIn(index: IndicatorIndex, { gone, come }: Exchange): IndicatorIndex {
  const byKey = new Map(index.byKey);
  const byPrinted = new Map(index.byPrinted);
  const added = Map.groupBy(usesIn(come), ([key]) => key);
  const touched = new Set([...added.keys(), ...[...usesIn(gone)].map(([key]) => key)]);
  for (const key of touched) {
    const before = index.byKey.get(key);
    for (const { indicator } of before?.uses ?? []) byPrinted.delete(indicator.name);
    const stay = before?.uses.filter(({ declaration }) => !gone.has(declaration)) ?? [];
    const uses = merged(stay, added.get(key)?.map(([, use]) => use) ?? []);
    if (uses.length === 0) {
      byKey.delete(key);
      continue;
    }
    const entry = entryOf(before?.id ?? contentId(key, 10), uses);
    byKey.set(key, entry);
    addPrinted(byPrinted, entry);
  }
  return { byKey, byPrinted };
}

function* usesIn(
  declarations: Iterable<BriefDeclaration>,
): Generator<readonly [key: string, use: IndicatorUse]> {
  for (const declaration of declarations) {
    for (const indicator of declaration.indicators) {
      yield [indicatorKey(indicator.name), { declaration, indicator }];
    }
  }
}

function entryOf(id: string, uses: readonly IndicatorUse[]): IndicatorEntry {
  return {
    id,
    name: uses[0]?.indicator.name ?? '',
    uses,
    projects: new Set(uses.map(({ declaration }) => declaration)).size,
  };
}

function addPrinted(byPrinted: Map<string, IndicatorEntry>, entry: IndicatorEntry): void {
  for (const { indicator } of entry.uses) byPrinted.set(indicator.name, entry);
}

/** Two lists in the declarations' order as one; no declaration is in both. */
function merged(a: readonly IndicatorUse[], b: readonly IndicatorUse[]): IndicatorUse[] {
  const uses: IndicatorUse[] = [];
  let next = 0;
  for (const use of a) {
    for (let other = b[next]; other && isBefore(other, use); other = b[next]) {
      uses.push(other);
      next += 1;
    }
    uses.push(use);
  }
  return [...uses, ...b.slice(next)];
}

function isBefore(a: IndicatorUse, b: IndicatorUse): boolean {
  return a.declaration.id < b.declaration.id;
}
