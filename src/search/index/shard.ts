import { BitReader } from './bit-reader.ts';
import { readKey } from './keys.ts';
import { readLeaf } from './leaf-body.ts';
import type { VisitList } from './leaf-body.ts';
import { readPlaceLists } from './place-lists.ts';
import type { PlaceList } from './place-lists.ts';
import { ByteReader } from './varints.ts';

/**
 * Visits the postings in a shard that can begin like `text`: of the keys that begin with it, or of
 * the one key with which it begins.
 * @param bits of the positions of each class
 * @param visit is given a key, and what is to visit its lists
 */
export function visitShard(
  shard: Uint8Array,
  text: string,
  bits: readonly number[],
  visit: (key: string) => VisitList,
): void {
  for (const { key, at } of entriesOf(shard)) {
    if (key.startsWith(text) || text.startsWith(key)) {
      readLeaf(new BitReader(shard, at), bits, visit(key));
    }
  }
}

/** The places of a common phrase; null where the shard has no list of them. */
export function placesInShard(
  shard: Uint8Array,
  text: string,
  totals: readonly number[],
): { readonly key: string; readonly lists: PlaceList[] } | null {
  // Of a phrase that always goes on the same way, only the longer one has a list.
  const entry = entriesOf(shard).find(({ key }) => key.startsWith(text));
  if (!entry) return null;
  return { key: entry.key, lists: readPlaceLists(new BitReader(shard, entry.at), totals) };
}

function entriesOf(shard: Uint8Array): { readonly key: string; readonly at: number }[] {
  const head = new ByteReader(shard);
  const entries: { key: string; at: number }[] = [];
  let key = '';
  let at = 0;
  for (let left = head.varint(); left > 0; left -= 1) {
    key = readKey(head, key);
    entries.push({ key, at });
    at += head.varint();
  }
  for (const entry of entries) entry.at += head.at;
  return entries;
}
