import { normalise } from '../normalise.ts';
import type { SearchPlace, SearchRecord } from '../records.ts';
import { END } from './end.ts';
import { classKey, classOf, hasName } from './place-class.ts';
import type { PlaceClass } from './place-class.ts';
import { firstSlots, planSlots } from './plan-slots.ts';
import type { SlotPlan } from './slots.ts';

/** All normalised text of a segment, class after class, and where each unit of it stands. */
export interface Layout {
  readonly classes: readonly (PlaceClass & { readonly plan: SlotPlan })[];
  readonly units: Uint16Array;
  /** Position of each unit within its class. */
  readonly positions: Uint32Array;
  /** Where the units of each class begin, and where all end. */
  readonly begins: readonly number[];
  /** 1 for the END of a cell that holds a name. */
  readonly nameEnds: Uint8Array;
}

interface ClassPlaces {
  readonly kind: PlaceClass;
  /** Places by ordinal of the declaration. */
  readonly places: Map<number, SearchPlace[]>;
}

/** @param records of one segment; their order gives the ordinals */
export function layOut(records: readonly SearchRecord[]): Layout {
  const fold = rememberedFolds();
  const groups = groupPlaces(records);
  const plans = groups.map(({ places }) => planSlots(lengthsOf(places, fold), records.length));
  const size = countUnits(records, fold);
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
        place.cells.forEach((cell, column) => {
          const text = fold(cell.text);
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
  return { classes, units, positions, begins, nameEnds };
}

/** Places by class; classes in the order of their keys. */
function groupPlaces(records: readonly SearchRecord[]): ClassPlaces[] {
  const groups = new Map<string, ClassPlaces>();
  records.forEach((record, ordinal) => {
    for (const place of record.places) {
      const kind = classOf(place);
      const key = classKey(kind);
      const group = groups.get(key) ?? { kind, places: new Map<number, SearchPlace[]>() };
      groups.set(key, group);
      const own = group.places.get(ordinal);
      if (own) own.push(place);
      else group.places.set(ordinal, [place]);
    }
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function lengthsOf(
  places: ReadonlyMap<number, readonly SearchPlace[]>,
  fold: (text: string) => string,
): Map<number, number[]> {
  const length = ({ cells }: SearchPlace): number =>
    cells.reduce((sum, { text }) => sum + fold(text).length + 1, 0);
  return new Map([...places].map(([ordinal, own]) => [ordinal, own.map(length)]));
}

function countUnits(records: readonly SearchRecord[], fold: (text: string) => string): number {
  let count = 0;
  for (const { places } of records) {
    for (const { cells } of places) {
      for (const { text } of cells) count += fold(text).length + 1;
    }
  }
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
