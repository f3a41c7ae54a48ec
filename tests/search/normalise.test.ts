import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, normalise } from '../../src/search/normalise.ts';
import { fold } from './brute-force.ts';

describe('normalise', () => {
  it.each([
    ['ＳＭＣ２．０', 'smc2.0'],
    ['≥ 90%', '≥ 90%'],
    ['２０２０ 年', '2020年'],
    ['省厅 标准', '省厅标准'],
    ['1. 订阅', '1.订阅'],
    ['Microsoft  Office', 'microsoft office'],
    ['　调解　', '调解'],
    ['（一）', '(一)'],
    ['㎡', 'm2'],
    ['𠮷野家', '𠮷野家'],
  ])('turns %j into %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('does the same twice as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  it('folds texts of usual characters, which take the short way, as any other', () => {
    const usual = [...'矫正率 　々〇1%％ＡａB（），。…—“”‘’·≤≥~\u3000\u3020!！'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...usual) }), (text) => {
        expect(normalise(text)).toBe(fold(text));
        expect(normalise(text)).toBe(locate(text).text);
      }),
    );
  });

  it('folds every character of the usual ranges by itself as any other', () => {
    for (const [from, to] of [
      [0x20, 0x2ff],
      [0x2000, 0x2fff],
      [0x3000, 0x30ff],
      [0x4e00, 0x4e20],
      [0x9ff0, 0xa000],
      [0xff00, 0xffef],
    ] as const) {
      for (let unit = from; unit <= to; unit += 1) {
        const text = `a${String.fromCharCode(unit)} 汉`;
        expect(normalise(text), unit.toString(16)).toBe(locate(text).text);
      }
    }
  });

  it('agrees with folding the whole text at once', () => {
    const unit = fc.constantFrom(...'矫正率 　1%％ＡａÅé㎏①（）≥\u0301\tガｶﾞ𠮷');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(normalise(text)).toBe(fold(text));
      }),
    );
  });
});

describe('locate', () => {
  it('leads back to the characters a match came from', () => {
    const { text, starts, ends } = locate('达到 ９５％ 以上');
    const at = text.indexOf('95%');
    expect('达到 ９５％ 以上'.slice(starts[at], ends[at + 2])).toBe('９５％');
  });

  it('has an offset inside the original for every unit, never going backwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, starts, ends } = locate(original);
        expect(starts).toHaveLength(text.length);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(ends.every((end, index) => end > starts[index]! && end <= original.length)).toBe(
          true,
        );
      }),
    );
  });
});
