/** One step of the way from the home page to the page at hand. */
export interface Crumb {
  label: string;
  /** Absent on the page itself. */
  href?: string;
}
