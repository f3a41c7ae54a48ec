/** The one file of the index whose address never changes. */
export interface IndexMeta {
  readonly version: 1;
  /** Newest year first. */
  readonly segments: readonly {
    readonly year: number;
    /** Called by what is in it: its files never change. */
    readonly folder: string;
    readonly declarations: number;
  }[];
}
