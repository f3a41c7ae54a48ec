/** Something a search needs could not be fetched; its result would be silently short. */
export class MissingParts extends Error {
  /** Addresses of what is missing, ordered. */
  readonly parts: readonly string[];

  constructor(parts: Iterable<string>) {
    const ordered = [...parts].sort();
    super(`缺少：${ordered.join('、')}`);
    this.name = 'MissingParts';
    this.parts = ordered;
  }
}
