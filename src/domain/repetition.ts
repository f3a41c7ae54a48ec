/** An entry that says again what an earlier one said. */
export interface Repetition<T> {
  readonly entry: T;
  readonly first: T;
}

/** All entries whose key an earlier entry has; entries without a key are left out. */
export function repetitions<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string | null,
): readonly Repetition<T>[] {
  const seen = new Map<string, T>();
  const found: Repetition<T>[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, entry);
    else found.push({ entry, first });
  }
  return found;
}
