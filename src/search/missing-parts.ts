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

/** @throws MissingParts naming everything that could not be had */
export async function allOrMissing<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(promises);
  const missing = outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return [];
    if (outcome.reason instanceof MissingParts) return outcome.reason.parts;
    throw outcome.reason;
  });
  if (missing.length > 0) throw new MissingParts(missing);
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
