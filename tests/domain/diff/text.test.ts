import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsText } from '../../../src/domain/diff/change.ts';
import { excerpted, textDiff } from '../../../src/domain/diff/text.ts';
import { plainWords } from '../../../src/domain/diff/words.ts';

const text = fc.string({ unit: fc.constantFrom(...'甲乙丙1２ a。\n'), maxLength: 60 });

describe('textDiff', () => {
  it('gives back both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = textDiff(before, after);
        expect([partsText(parts, 'removed'), partsText(parts, 'added')]).toEqual([before, after]);
      }),
    );
  });

  it('says nothing changed only of equal texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const isSame = textDiff(before, after).every(({ kind }) => kind === 'same');
        expect(isSame).toBe(before === after);
      }),
    );
  });

  it('keeps numbers whole', () => {
    expect(plainWords(textDiff('每案补贴800元', '每案补贴850元'))).toBe('每案补贴[-800-]{+850+}元');
    expect(plainWords(textDiff('达到95.5%以上', '达到95%以上'))).toBe('达到[-95.5%-]{+95%+}以上');
  });

  it('leaves no single character standing between two edits', () => {
    expect(plainWords(textDiff('办理案件甲件乙', '办理案件丙件丁'))).toBe(
      '办理案件[-甲件乙-]{+丙件丁+}',
    );
  });

  it('gives up on texts that have nothing in common, and still gives back both', () => {
    const before = Array.from({ length: 3000 }, (_, index) =>
      String.fromCharCode(0x4e00 + index),
    ).join('');
    const after = [...before].toReversed().join('');
    const parts = textDiff(before, after);
    expect([partsText(parts, 'removed'), partsText(parts, 'added')]).toEqual([before, after]);
  });
});

describe('excerpted', () => {
  it('keeps the neighbourhood of a change and cuts the rest', () => {
    const parts = textDiff(
      `${'前'.repeat(50)}甲${'后'.repeat(50)}`,
      `${'前'.repeat(50)}乙${'后'.repeat(50)}`,
    );
    expect(plainWords(excerpted(parts))).toBe(`…${'前'.repeat(14)}[-甲-]{+乙+}${'后'.repeat(14)}…`);
  });
});
