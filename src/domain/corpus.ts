import type { BriefDeclaration } from './declaration.ts';
import type { Taxonomy } from './taxonomy.ts';

export interface Department {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly description: string;
}

/** One indicator row, with the declaration it stands in. */
export interface IndicatorUse {
  readonly declaration: BriefDeclaration;
  readonly indicator: BriefDeclaration['indicators'][number];
}

/** Every distinct indicator name of the corpus and where it is used. */
export interface IndicatorEntry {
  /** Stable, from the name. */
  readonly id: string;
  readonly name: string;
  /** In the declarations' order. */
  readonly uses: readonly IndicatorUse[];
  /** Number of declarations it stands in. */
  readonly projects: number;
}

/** All declarations and what is computed once over them. */
export interface Corpus<D extends BriefDeclaration = BriefDeclaration> {
  /** Ordered by id. */
  readonly declarations: readonly D[];
  readonly departments: ReadonlyMap<string, Department>;
  readonly taxonomies: ReadonlyMap<string, Taxonomy>;
  /** Newest first. */
  readonly years: readonly number[];
  declaration(id: string): D | undefined;
  /** Ordered by name. */
  readonly indicators: readonly IndicatorEntry[];
  indicator(name: string): IndicatorEntry | undefined;
}
