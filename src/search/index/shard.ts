import { BitReader } from './bits.ts';
import { readKey } from './keys.ts';
import { readLeaf } from './leaf-body.ts';
import { ByteReader } from './varints.ts';

/** A posting of a key: where the key stands in its class. */
export type Visit = (key: string, classIndex: number, endsName: boolean, position: number) => void;

/**
 * Visits the postings in a shard that can begin like `text`: of the keys that begin with it, or of
 * the one key with which it begins.
 * @param bits of the positions of each class
 */
export function visitShard(
  shard: Uint8Array,
  text: string,
  bits: readonly number[],
  visit: Visit,
): void {
  const head = new ByteReader(shard);
  const wanted: { key: string; at: number }[] = [];
  let key = '';
  let at = 0;
  for (let left = head.varint(); left > 0; left -= 1) {
    key = readKey(head, key);
    if (key.startsWith(text) || text.startsWith(key)) wanted.push({ key, at });
    at += head.varint();
  }
  for (const leaf of wanted) {
    readLeaf(new BitReader(shard, head.at + leaf.at), bits, (classIndex, endsName, position) => {
      visit(leaf.key, classIndex, endsName, position);
    });
  }
}
