/** One character on a page; all measures in points from the upper left corner. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the type. */
  readonly size: number;
}

/** A straight horizontal or vertical line: where it lies, and from where to where. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** All that a page shows, as far as a reader of forms cares. */
export interface Marks {
  readonly glyphs: Glyph[];
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
  /** Pictures shown. */
  images: number;
  /** Characters that are there but not shown: the text layer of a scan. */
  invisible: number;
}
