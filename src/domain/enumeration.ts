import type { NumberMark, NumberStyle } from './numbering.ts';

/** Something odd about one number. */
export interface NumberingFault {
  readonly anchor: string;
  readonly message: string;
}

/** A run of numbers of one style, under the runs that hold it. */
interface Run {
  style: NumberStyle;
  value: number;
  printed: string;
  anchor: string;
  readonly leading: boolean;
  length: number;
}

/**
 * Follows the numbers of one section through their nesting.
 * A nested level starts again freely; a number that repeats, skips or changes its style is a fault.
 */
export class Enumeration {
  readonly faults: NumberingFault[] = [];
  readonly #open: Run[] = [];
  /** A paragraph without a number stood in between: a new list may begin after it. */
  #interrupted = false;

  /** A paragraph or list item, with the numbers in it. */
  paragraph(anchor: string, marks: readonly NumberMark[]): void {
    if (!marks.some(({ leading }) => leading)) this.#interrupted = true;
    for (const mark of marks) this.#accept(anchor, mark);
  }

  /** The section ends. */
  end(): readonly NumberingFault[] {
    this.#close(0);
    return this.faults;
  }

  #accept(anchor: string, mark: NumberMark): void {
    const depth = this.#open.findLastIndex(({ style }) => style === mark.style);
    const run = this.#open[depth];
    const doubtful = !mark.leading && !mark.certain;
    if (run && !(doubtful && mark.value !== run.value + 1 && mark.value !== 1)) {
      this.#continue(run, depth, anchor, mark);
    } else if (mark.value === 1) {
      this.#begin(anchor, mark);
    } else if (!this.#changeStyle(anchor, mark) && !doubtful) {
      this.#fault(anchor, `编号从“${mark.printed}”开始，前面没有第一项`);
      this.#begin(anchor, mark);
    }
  }

  #continue(run: Run, depth: number, anchor: string, mark: NumberMark): void {
    const expected = run.value + 1;
    const restarts = mark.value === 1 && (this.#interrupted || !run.leading || !mark.leading);
    this.#close(depth + (restarts ? 0 : 1));
    if (restarts) {
      this.#begin(anchor, mark);
      return;
    }
    if (mark.value !== expected) {
      this.#fault(anchor, oddity(run, mark));
    }
    Object.assign(run, {
      value: mark.value,
      printed: mark.printed,
      anchor,
      length: run.length + 1,
    });
    this.#interrupted = false;
  }

  /** `四是…；五、…`: the next number, in another style than the run it continues. */
  #changeStyle(anchor: string, mark: NumberMark): boolean {
    const depth = this.#open.findLastIndex(({ value }) => value + 1 === mark.value);
    const run = this.#open[depth];
    if (!run) return false;
    this.#close(depth + 1);
    this.#fault(anchor, `编号从“${run.printed}”变成“${mark.printed}”，前后写法不同`);
    const { style, value, printed } = mark;
    Object.assign(run, { style, value, printed, anchor, length: run.length + 1 });
    return true;
  }

  #begin(anchor: string, { style, value, printed, leading }: NumberMark): void {
    this.#open.push({ style, value, printed, anchor, leading, length: 1 });
    this.#interrupted = false;
  }

  #close(depth: number): void {
    for (const { length, leading, printed, anchor } of this.#open.splice(depth)) {
      if (length === 1 && leading) this.#fault(anchor, `编号只有“${printed}”，后面没有第二项`);
    }
  }

  #fault(anchor: string, message: string): void {
    this.faults.push({ anchor, message });
  }
}

function oddity(run: Run, mark: NumberMark): string {
  if (mark.value === run.value) return `编号“${mark.printed}”重复`;
  if (mark.value > run.value) return `编号从“${run.printed}”跳到“${mark.printed}”`;
  return `编号从“${run.printed}”退回到“${mark.printed}”`;
}
