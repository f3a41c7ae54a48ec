import { MOST_UNITS, foldUnits } from '../fold-units.ts';
import { normalise } from '../normalise.ts';
import type { SearchPlace, SearchRecord } from '../records.ts';
import { END } from './end.ts';
import { classKey, classOf, hasName } from './place-class.ts';
import type { PlaceClass } from './place-class.ts';

/** The places of a segment with their normalised text, in the order of the records. */
export interface FoldedPlaces {
  /** In the order of their keys. */
  readonly classes: readonly PlaceClass[];
  /** Text of all cells, each with its END. */
  readonly units: Uint16Array;
  /** 1 for each unit that occurs. */
  readonly occurring: Uint8Array;
  /** By place: index of its class, ordinal of its declaration, where its units begin. */
  readonly classIndexes: readonly number[];
  readonly ordinals: readonly number[];
  /** One more than there are places: where all units end. */
  readonly begins: readonly number[];
  /** By place: where in `units` the END of its name stands; -1 where it has none. */
  readonly nameEnds: readonly number[];
}

export function foldPlaces(records: readonly SearchRecord[]): FoldedPlaces {
  const text = new FoldedText();
  const known = new KnownClasses();
  const ordinals: number[] = [];
  const begins = [0];
  const nameEnds: number[] = [];
  const found: number[] = [];
  records.forEach((record, ordinal) => {
    for (const place of record.places) {
      found.push(known.indexOf(place));
      ordinals.push(ordinal);
      let nameEnd = -1;
      for (const { text: original } of place.cells) {
        text.add(original);
        if (nameEnd < 0 && hasName(place)) nameEnd = text.length - 1;
      }
      nameEnds.push(nameEnd);
      begins.push(text.length);
    }
  });
  const { classes, indexes } = known.inOrder();
  const classIndexes = found.map((index) => indexes[index] ?? 0);
  return { classes, ...text.finish(), classIndexes, ordinals, begins, nameEnds };
}

/** Grows as cells are added. */
class FoldedText {
  #units = new Uint16Array(1 << 16);
  readonly #occurring = new Uint8Array(1 << 16);
  /** Texts with other than the usual characters take long to fold, and often come again. */
  readonly #unusual = new Map<string, string>();
  length = 0;

  add(original: string): void {
    const most = this.length + original.length * MOST_UNITS + 1;
    if (most > this.#units.length) this.#grow(most);
    const start = this.length;
    const end = foldUnits(original, this.#units, start);
    this.length = end < 0 ? this.#addUnusual(original) : end;
    for (let at = start; at < this.length; at += 1) this.#occurring[this.#units[at] ?? END] = 1;
    this.#units[this.length++] = END;
  }

  finish(): Pick<FoldedPlaces, 'units' | 'occurring'> {
    this.#occurring[END] = 1;
    return { units: this.#units.subarray(0, this.length), occurring: this.#occurring };
  }

  #addUnusual(original: string): number {
    const folded = this.#unusual.get(original) ?? normalise(original);
    this.#unusual.set(original, folded);
    const end = this.length + folded.length;
    if (end >= this.#units.length) this.#grow(end + 1);
    for (let at = 0; at < folded.length; at += 1) {
      this.#units[this.length + at] = folded.charCodeAt(at);
    }
    return end;
  }

  #grow(least: number): void {
    const larger = new Uint16Array(Math.max(least, this.#units.length * 2));
    larger.set(this.#units.subarray(0, this.length));
    this.#units = larger;
  }
}

/** Numbers the classes of places as they are met. */
class KnownClasses {
  readonly #classes: PlaceClass[] = [];
  /** By kind, 一级目标 and 二级目标: one key of all three would be put together for every place. */
  readonly #known = new Map<string, Map<string, Map<string, number>>>();

  indexOf(place: SearchPlace): number {
    const kind = classOf(place);
    const byLevel1 = inner(this.#known, kind.kind);
    const byLevel2 = inner(byLevel1, kind.level1);
    let index = byLevel2.get(kind.level2);
    if (index === undefined) {
      index = this.#classes.push(kind) - 1;
      byLevel2.set(kind.level2, index);
    }
    return index;
  }

  /** The classes by their keys, and the new index of each. */
  inOrder(): { readonly classes: PlaceClass[]; readonly indexes: number[] } {
    const classes = this.#classes.toSorted((a, b) => (classKey(a) < classKey(b) ? -1 : 1));
    return { classes, indexes: this.#classes.map((kind) => classes.indexOf(kind)) };
  }
}

function inner<T>(outer: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let found = outer.get(key);
  if (!found) outer.set(key, (found = new Map<string, T>()));
  return found;
}
