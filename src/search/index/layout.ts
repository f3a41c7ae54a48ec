import { normalise } from '../normalise.ts';
import type { SearchPlace, SearchRecord } from '../records.ts';
import { END } from './end.ts';
import { classKey, classOf, hasName } from './place-class.ts';
import type { PlaceClass } from './place-class.ts';
import { planSlots } from './plan-slots.ts';
import { firstSlots } from './slots.ts';
import type { SlotPlan } from './slots.ts';

/** All normalised text of a segment, class after class, and where each unit of it stands. */
export interface Layout {
  readonly classes: readonly (PlaceClass & { readonly plan: SlotPlan })[];
  readonly units: Uint16Array;
  /** Position of each unit within its class. */
  readonly positions: Uint32Array;
  /** Where the units of each class begin, and where all end. */
  readonly begins: readonly number[];
  readonly declarations: number;
  /** 1 for the END of a cell that holds a name. */
  readonly nameEnds: Uint8Array;
}

interface ClassPlaces {
  readonly kind: PlaceClass;
  /** Places by ordinal of the declaration. */
  readonly places: Map<number, FoldedPlace[]>;
}

interface FoldedPlace {
  /** Normalised text of each cell. */
  readonly texts: readonly string[];
  /** Units of all texts, each with its END. */
  readonly length: number;
}

/** @param records of one segment; their order gives the ordinals */
export function layOut(records: readonly SearchRecord[]): Layout {
  const groups = groupPlaces(records);
  const plans = groups.map(({ places }) => planSlots(lengthsOf(places), records.length));
  const size = groups.reduce((sum, { places }) => sum + countUnits(places), 0);
  const units = new Uint16Array(size);
  const positions = new Uint32Array(size);
  const nameEnds = new Uint8Array(size);
  const begins = [0];
  let at = 0;
  groups.forEach(({ kind, places }, index) => {
    const plan = plans[index];
    if (!plan) return;
    const first = firstSlots(plan, records.length);
    for (const [ordinal, own] of places) {
      let slot = first[ordinal] ?? 0;
      for (const place of own) {
        let position = slot * plan.width;
        place.texts.forEach((text, column) => {
          for (let unit = 0; unit < text.length; unit += 1) {
            units[at] = text.charCodeAt(unit);
            positions[at++] = position++;
          }
          nameEnds[at] = column === 0 && hasName(kind) ? 1 : 0;
          units[at] = END;
          positions[at++] = position++;
        });
        slot += Math.ceil((position - slot * plan.width) / plan.width);
      }
    }
    begins.push(at);
  });
  const classes = groups.flatMap(({ kind }, index) => {
    const plan = plans[index];
    return plan ? [{ ...kind, plan }] : [];
  });
  return { classes, units, positions, begins, nameEnds, declarations: records.length };
}

/** Places by class; classes in the order of their keys. */
function groupPlaces(records: readonly SearchRecord[]): ClassPlaces[] {
  const fold = rememberedFolds();
  const groups = new Map<string, ClassPlaces>();
  records.forEach((record, ordinal) => {
    for (const place of record.places) {
      const kind = classOf(place);
      const key = classKey(kind);
      const group = groups.get(key) ?? { kind, places: new Map<number, FoldedPlace[]>() };
      groups.set(key, group);
      const folded = foldPlace(place, fold);
      const own = group.places.get(ordinal);
      if (own) own.push(folded);
      else group.places.set(ordinal, [folded]);
    }
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function foldPlace({ cells }: SearchPlace, fold: (text: string) => string): FoldedPlace {
  const texts = cells.map(({ text }) => fold(text));
  return { texts, length: texts.reduce((sum, { length }) => sum + length + 1, 0) };
}

function lengthsOf(places: ClassPlaces['places']): Map<number, number[]> {
  return new Map([...places].map(([ordinal, own]) => [ordinal, own.map(({ length }) => length)]));
}

function countUnits(places: ClassPlaces['places']): number {
  let count = 0;
  for (const own of places.values()) for (const { length } of own) count += length;
  return count;
}

/** Labels, amounts and phrases of office come again and again. */
function rememberedFolds(): (text: string) => string {
  const folds = new Map<string, string>();
  return (text) => {
    let folded = folds.get(text);
    if (folded === undefined) {
      folded = normalise(text);
      folds.set(text, folded);
    }
    return folded;
  };
}
