import type { BriefDeclaration, Indicator } from '../domain/declaration.ts';
import type { Target } from '../domain/target.ts';

type Row = { -readonly [Field in keyof Indicator]: Indicator[Field] };

/**
 * The same words and targets as the same objects: a province repeats a few thousand of them in two
 * million rows, and what is read from a file repeats each.
 */
export class RepeatedValues {
  readonly #texts = new Map<string, string>();
  /** By what is printed, from which all else of a target is read. */
  readonly #targets = new Map<string, Target>();

  /** @param declaration fresh from a file: nobody else has seen it, so its rows are changed in place */
  share({ indicators, interim }: BriefDeclaration): void {
    for (const row of [...indicators, ...interim] as Row[]) {
      row.level1 = this.#text(row.level1);
      row.level2 = this.#text(row.level2);
      row.name = this.#text(row.name);
      row.source = row.source === null ? null : this.#text(row.source);
      row.target = this.#target(row.target);
    }
  }

  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  #target(target: Target): Target {
    const known = this.#targets.get(target.printed);
    if (known) return known;
    this.#targets.set(target.printed, target);
    return target;
  }
}
