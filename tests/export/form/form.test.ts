import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { element } from '../../../src/export/form/markup.ts';
import { formTemplate } from '../../../src/export/form/index.ts';
import { readFormFile } from '../../../src/import/readers/index.ts';
import { recogniseForms } from '../../../src/import/recognise.ts';
import { EDITIONS, editionOf, exported, PUBLISHED } from '../../import/form-round-trip.ts';

const EDITION = editionOf('jiangyin-2020');
const [ONE] = PUBLISHED;

function part(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

describe.each(['xlsx', 'docx'] as const)('an exported %s', (format) => {
  it('is the same to the byte on every run', () => {
    if (!ONE) throw new Error('nothing is published');
    const [first, second] = [1, 2].map(() => exported(ONE.text, ONE.slug, format));
    expect(first).toEqual(second);
  });

  it.each(EDITIONS.map((edition) => [edition.name, edition] as const))(
    'is, as an empty form of %s, read back as an empty form without a doubt',
    async (_name, edition) => {
      const file = await readFormFile(`empty.${format}`, formTemplate(edition, format));
      const { forms, unplaced } = recogniseForms(file, EDITIONS);
      expect(unplaced).toEqual([]);
      expect(forms.map(({ text, doubts }) => [text.frontMatter['绩效指标'], doubts])).toEqual([
        [{}, []],
      ]);
    },
  );
});

it('writes every filled cell of a spreadsheet as text', () => {
  if (!ONE) throw new Error('nothing is published');
  const sheet = part(exported(ONE.text, ONE.slug, 'xlsx'), 'xl/worksheets/sheet1.xml');
  expect(sheet.match(/<c [^>]*t="(?!inlineStr)|<v>|<f>/g)).toBeNull();
  expect(sheet.match(/t="inlineStr"/g)?.length).toBeGreaterThan(100);
});

it('offers the options of the edition in the empty spreadsheet', () => {
  const sheet = part(formTemplate(EDITION, 'xlsx'), 'xl/worksheets/sheet1.xml');
  for (const option of ['单位专项', '经常性专项业务费', '业务类', '投入管理']) {
    expect(sheet).toMatch(new RegExp(`<formula1>&quot;[^<]*${option}`));
  }
});

it('escapes text and refuses what XML cannot hold', () => {
  expect(element('a', { b: '"' }, '<&>').markup).toBe('<a b="&quot;">&lt;&amp;&gt;</a>');
  expect(() => element('a', {}, '\u0000')).toThrow('U+0000');
});
