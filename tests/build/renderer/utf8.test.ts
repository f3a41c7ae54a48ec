import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/build/renderer/utf8.ts';

const encoded = (text: string): Uint8Array => new Uint8Array(utf8(text));

describe('a text as UTF-8', () => {
  it.each(['<p>a</p>', '项目支出', 'é𠮷🙂', '', `${'甲'.repeat(40_000)}a`])(
    'is what an encoder makes of it',
    (text) => {
      expect(encoded(text)).toEqual(new TextEncoder().encode(text));
    },
  );

  it('has U+FFFD where half of a pair stands alone', () => {
    expect(encoded('一\ud842二')).toEqual(new TextEncoder().encode('一\ufffd二'));
  });
});
