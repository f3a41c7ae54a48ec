import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { frontMatterSchema } from '../../../src/domain/schema/front-matter.ts';
import { parseQuickly } from '../../../src/domain/schema/quick.ts';
import { loadContent } from '../../../src/store/content.ts';
import { PROJECT } from '../../fixtures/content.ts';

type Data = Record<string, unknown>;

const { corpus, sources } = loadContent(PROJECT);
const REAL = [...sources.values()].map(({ yaml }) => yaml!.data);

function schemaOf(data: Data) {
  return frontMatterSchema(corpus.taxonomies.get(String(data['表式']))!);
}

/** A bigint has no JSON; the order of keys counts. */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? `${String(inner)}n` : inner,
  );
}

/** Every group and list, with what stands in it. */
function holdersOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(holdersOf)];
}

const odd = fc.constantFrom<unknown>(
  ...['', ' ', '甲', '甲 ', '\u3000甲', '0', '-1', '1.5', '1.2345678', '12,5', '2020-02-30'],
  ...['2020-02-29', '86862138', '0510-8686213', '是', '公开', '1-9', '9-1', '2020'],
  ...[[], {}, ['甲'], [''], [[]], null, undefined, { 指标: '甲', 目标值: '乙', 来源: '' }],
);
interface Change {
  readonly holder: number;
  readonly key: number;
  readonly other: string;
  readonly value: unknown;
  readonly kind: 'put' | 'drop' | 'add';
}

const change: fc.Arbitrary<Change> = fc.record({
  holder: fc.nat(),
  key: fc.nat(),
  other: fc.constantFrom('甲', '其他栏目', '中期指标', '待核', '勘注', 'constructor', '10'),
  value: odd,
  kind: fc.constantFrom('put', 'drop', 'add'),
});

/** The data of a real declaration with some places changed. */
function changed(data: Data, changes: readonly Change[]): Data {
  const copy = structuredClone(data);
  for (const { holder, key, other, value, kind } of changes) {
    const holders = holdersOf(copy);
    const group = holders[holder % holders.length] as Data;
    const keys = Object.keys(group);
    const name = keys[key % Math.max(1, keys.length)] ?? other;
    if (kind === 'add' && Array.isArray(group)) group.push(value);
    else if (kind === 'add') group[other] = value;
    else if (kind === 'put') group[name] = value;
    else Reflect.deleteProperty(group, name);
  }
  return copy;
}

it('gives to the character what the schema gives, whatever the data', () => {
  let valid = 0;
  fc.assert(
    fc.property(fc.nat(REAL.length - 1), fc.array(change, { maxLength: 2 }), (which, changes) => {
      const real = REAL[which] ?? {};
      const data = changed(real, changes);
      const schema = schemaOf(real);
      const [quick, whole] = [parseQuickly(schema, data), schema.safeParse(data)];
      if (whole.success) valid += 1;
      expect(written(quick.data)).toBe(written(whole.data));
      expect(quick.error).toEqual(whole.error);
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect(valid).toBeGreaterThan(500);
});

it('takes no list for valid that the schema refuses for its length', () => {
  for (const real of REAL) {
    const lists = holdersOf(real).filter((held) => Array.isArray(held));
    for (const at of lists.keys()) {
      const data = structuredClone(real);
      const list = holdersOf(data).filter((held) => Array.isArray(held))[at] ?? [];
      list.length = 0;
      const schema = schemaOf(real);
      expect(parseQuickly(schema, data).success).toBe(schema.safeParse(data).success);
    }
  }
});

it('does not ask the schema about a valid declaration', () => {
  for (const data of REAL) {
    const schema = schemaOf(data);
    const safeParse = vi.spyOn(schema, 'safeParse');
    expect(parseQuickly(schema, data).success).toBe(true);
    expect(safeParse).not.toHaveBeenCalled();
    safeParse.mockRestore();
  }
});
