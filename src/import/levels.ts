import { keyOf } from './characters.ts';
import type { Layout } from './layout.ts';

const LONGEST_LEVEL = 40;

/** A 一级 or 二级目标 a cell prints. */
export interface FoundLevel {
  readonly name: string;
  /** The 一级 a 二级 belongs to; of a 一级 its own name. Null where the edition does not know it. */
  readonly level1: string | null;
  /** As the cell prints it, where that is not the edition's word. */
  readonly printedAs: string | null;
}

/**
 * Finds the level a cell prints.
 * @param depth 1 for 一级, 2 for 二级.
 * @param damaged also accept a word of which one character is missing or wrong.
 */
export function levelOf(
  layout: Layout,
  text: string,
  depth: 1 | 2,
  damaged: boolean,
): FoundLevel | null {
  const known = depth === 2 ? layout.level2 : layout.level1;
  if (text.length > LONGEST_LEVEL) return null;
  const key = keyOf(text);
  const exact = known.get(key);
  if (exact) return { ...exact, printedAs: null };
  const short = known.get(`${key}指标`);
  if (short) return { ...short, printedAs: text };
  if (!damaged || key.length < 2) return null;
  const near = [...known].filter(([other]) => other.length > 2 && isNear(key, other));
  const names = new Set(near.map(([, { name }]) => name));
  const [only] = near;
  return only && names.size === 1 ? { ...only[1], printedAs: text } : null;
}

/** One character missing, added or exchanged. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
