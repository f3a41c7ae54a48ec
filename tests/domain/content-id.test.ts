import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentId, rowIds } from '../../src/domain/content-id.ts';

function idsOf(rows: readonly string[]): string[] {
  const nextId = rowIds('ind');
  return rows.map(nextId);
}

describe('a content id', () => {
  it('is the beginning of the SHA-256 in base32', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 50 }),
        (text, length) => {
          const bits = [...createHash('sha256').update(text, 'utf8').digest()]
            .map((byte) => byte.toString(2).padStart(8, '0'))
            .join('');
          const characters = Array.from({ length }, (_, index) => {
            return '0123456789abcdefghjkmnpqrstvwxyz'.charAt(
              parseInt(bits.slice(5 * index, 5 * index + 5), 2),
            );
          });
          expect(contentId(text, length)).toBe(characters.join(''));
        },
      ),
    );
  });

  it('is the same for short, long and odd texts, whatever was hashed before', () => {
    const lengths = [0, 1, 55, 56, 63, 64, 65, 1365, 1366, 20_000];
    const texts = [
      ...lengths.flatMap((length) => ['a', '甲'].map((one) => one.repeat(length))),
      '\ud800乙',
    ];
    for (const text of [...texts, ...texts.toReversed()]) {
      const [first = 0] = createHash('sha256').update(text, 'utf8').digest();
      expect(contentId(text, 1)).toBe('0123456789abcdefghjkmnpqrstvwxyz'.charAt(first >> 3));
    }
  });

  it('never changes: published addresses are made of it', () => {
    expect(contentId('预算执行率', 10)).toMatchInlineSnapshot(`"xe650ttfve"`);
    expect(idsOf(['预算执行率', '预算执行率'])).toMatchInlineSnapshot(`
      [
        "ind-xe650ttf",
        "ind-xe650ttf-2",
      ]
    `);
  });
});

describe('the ids of rows', () => {
  it('are all different, also of rows with the same content', () => {
    const rows = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 30 });
    fc.assert(fc.property(rows, (all) => new Set(idsOf(all)).size === all.length));
  });

  it('stay where another row is put in', () => {
    const rows = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, fc.nat(20), (all, at) => {
        const [added = '', ...others] = all;
        const place = Math.min(at, others.length);
        const before = idsOf(others);
        const after = idsOf([...others.slice(0, place), added, ...others.slice(place)]);
        expect(after.toSpliced(place, 1)).toEqual(before);
      }),
    );
  });
});
