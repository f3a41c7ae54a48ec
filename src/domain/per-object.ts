/**
 * A function that works out what follows from an object once, for as long as the object is there.
 * For objects that never change: what says the same is the very same (docs/decisions/0013).
 */
export function perObject<K extends WeakKey, V extends object | string | number>(
  workOut: (object: K) => V,
): (object: K) => V {
  const known = new WeakMap<K, V>();
  return (object) => {
    const found = known.get(object) ?? workOut(object);
    known.set(object, found);
    return found;
  };
}
