import { describe, expect, it } from 'vitest';
import { spell, spellPhrase, spellRecord } from '../../src/search/tokens.ts';
import { smallRecord, textPlace } from './small-record.ts';

describe('spell', () => {
  it('spells every unit with four letters', () => {
    expect(spell('率%')).toBe('hdih aacf');
  });

  it('spells different units differently', () => {
    const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(new Set(all.map(spell)).size).toBe(all.length);
  });
});

describe('spellRecord', () => {
  it('puts a border between cells that no text can spell', () => {
    expect(spellRecord(smallRecord('率', [textPlace('%')]))).toBe('hdih zzzz aacf');
  });
});

describe('spellPhrase', () => {
  it('quotes the phrase', () => {
    expect(spellPhrase('率%')).toBe('"hdih aacf"');
  });
});
