import { END } from './end.ts';
import type { VisitList } from './leaf-body.ts';
import { hasName } from './place-class.ts';
import { LEVEL } from './place-lists.ts';
import type { PlaceList } from './place-lists.ts';
import type { Segment } from './segment.ts';
import { visitShard } from './shard.ts';

/**
 * Where a phrase stands, by class: positions of its first unit, ordered, each doubled, and one
 * more where a name ends right behind the phrase.
 */
export type Positions = ReadonlyMap<number, Uint32Array>;

/** Where the phrase can stand as far as its part from `start` on tells, and how much that bears out. */
export function lookUp(
  phrase: string,
  start: number,
  shards: readonly Uint8Array[],
  { bits }: Segment,
): { readonly positions: Positions; readonly covers: number } {
  const text = phrase.slice(start);
  const lists = new Map<number, Uint32Array[]>();
  let covers = text.length;
  const visit = (key: string): VisitList => {
    covers = Math.min(covers, key.length);
    const goesOn = key.length > text.length;
    const endsCell = goesOn && key.charCodeAt(text.length) === END;
    return (classIndex, endsName, positions) => {
      const ends = goesOn ? endsCell : endsName && key.length === text.length;
      const list = moved(positions, start, ends);
      const own = lists.get(classIndex);
      if (own) own.push(list);
      else lists.set(classIndex, [list]);
    };
  };
  for (const shard of shards) visitShard(shard, text, bits, visit);
  return {
    positions: new Map([...lists].map(([classIndex, own]) => [classIndex, merged(own)])),
    covers,
  };
}

/** Positions of the phrase's own start, from those of its part. */
function moved(positions: Uint32Array, by: number, ends: boolean): Uint32Array {
  let from = 0;
  while (from < positions.length && (positions[from] ?? 0) < by) from += 1;
  const own = from > 0 ? positions.subarray(from) : positions;
  const end = ends ? 1 : 0;
  for (let at = 0; at < own.length; at += 1) own[at] = ((own[at] ?? 0) - by) * 2 + end;
  return own;
}

function merged(lists: readonly Uint32Array[]): Uint32Array {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

export function intersect(hits: Positions | null, others: Positions): Positions {
  if (!hits) return others;
  const common = new Map<number, Uint32Array>();
  for (const [classIndex, positions] of hits) {
    const other = others.get(classIndex);
    const both = other ? inBoth(positions, other) : new Uint32Array(0);
    if (both.length > 0) common.set(classIndex, both);
  }
  return common;
}

/** What stands in both of two ordered lists; that a name ends behind it, one of them may know. */
function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const common = new Uint32Array(Math.min(a.length, b.length));
  let length = 0;
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length;) {
    const ownA = a[atA] ?? 0;
    const ownB = b[atB] ?? 0;
    const difference = (ownA >>> 1) - (ownB >>> 1);
    if (difference === 0) common[length++] = ownA | ownB;
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
  }
  return common.slice(0, length);
}

/** The places positions lie in, and how the phrase stands in their names. */
export function placesAt(hits: Positions, { directory, slots }: Segment): PlaceList[] {
  return [...hits].flatMap(([classIndex, positions]) => {
    const map = slots[classIndex];
    const kind = directory.classes[classIndex];
    if (!map || !kind) return [];
    const named = hasName(kind);
    const levels = Object.values(LEVEL).map(() => new Uint32Array(positions.length));
    const lengths = levels.map(() => 0);
    let last = -1;
    for (const flagged of positions) {
      const position = flagged >>> 1;
      const place = map.placeAt(position);
      // The first of a place decides: only there can it stand at the start.
      if (place === last) continue;
      last = place;
      const starting = named && map.isStart(position);
      const level = starting ? LEVEL.starts + (flagged & 1) : LEVEL.within;
      const list = levels[level];
      const length = lengths[level] ?? 0;
      if (list) list[length] = place;
      lengths[level] = length + 1;
    }
    return levels.flatMap((list, level): PlaceList[] => {
      const length = lengths[level] ?? 0;
      return length > 0 ? [{ classIndex, level, places: list.subarray(0, length) }] : [];
    });
  });
}
