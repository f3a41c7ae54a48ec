import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { hashWith, portableSha256, sha256 } from '../../src/domain/sha256.ts';
import '../../src/store/native-sha256.ts';

afterAll(() => {
  hashWith(portableSha256);
});

describe('the SHA-256 of a text', () => {
  it('is the same from the platform and from JavaScript', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(sha256(text)).toBe(portableSha256(text));
      }),
    );
  });

  it('is the same for short, long and odd texts, whatever was hashed before', () => {
    const lengths = [0, 1, 55, 56, 63, 64, 65, 1365, 1366, 20_000];
    const texts = [
      ...lengths.flatMap((length) => ['a', '甲', '\ud800', '𠀀'].map((one) => one.repeat(length))),
    ];
    for (const text of [...texts, ...texts.toReversed()]) {
      expect(sha256(text)).toBe(portableSha256(text));
    }
  });
});
