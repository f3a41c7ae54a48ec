import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, sectionText } from '../../../src/components/DeclareForm/model/section-text.ts';
import type { RawBlock } from '../../../src/domain/build-declaration.ts';
import { readBody } from '../../../src/markdown/body.ts';
import { serializeDeclaration } from '../../../src/markdown/serialize.ts';
import { sourceFile } from '../../../src/markdown/source-file.ts';

const paragraph = (text: string): RawBlock => ({ kind: 'paragraph', text });

/** What the reader of the file makes of these blocks. */
function readBack(overview: readonly RawBlock[]): readonly RawBlock[] {
  const rest = { plan: [], overallGoal: [], annualGoal: [], remarks: [] };
  const text = serializeDeclaration({
    frontMatter: { 表式: 'a' },
    sections: { overview, ...rest },
  });
  const body = text.slice(text.indexOf('\n---\n') + 5);
  return readBody(sourceFile('a.md', body), body, 0).sections.overview;
}

describe('what is typed under a heading', () => {
  it('is one paragraph a line, with or without empty lines', () => {
    expect(blocksOf('一\n二\n\n\n　　三  \n')).toEqual(['一', '二', '　　三'].map(paragraph));
  });

  it('is a list where lines begin with a number, a full stop and a blank', () => {
    expect(blocksOf('如下：\n1. 甲\n\n2.  乙\n1、丙\n3.丁')).toEqual([
      paragraph('如下：'),
      {
        kind: 'list',
        items: [
          { marker: '1.', text: '甲' },
          { marker: '2.', text: '乙' },
        ],
      },
      paragraph('1、丙'),
      paragraph('3.丁'),
    ]);
  });

  it('keeps a paragraph that looks like a list a paragraph, behind a backslash', () => {
    for (const text of ['1. 甲', '- 乙', '\\1. 丙', '\\丁']) {
      expect(blocksOf(sectionText([paragraph(text)]))).toEqual([paragraph(text)]);
    }
    expect(sectionText([paragraph('1. 甲')])).toBe('\\1. 甲');
  });
});

const word = fc.constantFrom(
  ...['预算', '1', '2', '.', ')', ' ', '#', '-', '+', '*', '_', '\\', '`', '[', '>', '&', 'amp;'],
  ...['=', '~~~', '---', '：', '　', '\n', '\n', '1. ', '12) ', '- ', '## 项目概况', '、'],
);
const typed = fc.array(word, { maxLength: 14 }).map((words) => words.join(''));

describe('whatever is typed', () => {
  it('is read from the file as the form understood it', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const blocks = blocksOf(text);
        expect(readBack(blocks)).toEqual(blocks);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same after it has been saved and opened', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const blocks = blocksOf(text);
        expect(blocksOf(sectionText(blocks))).toEqual(blocks);
      }),
      { numRuns: 3000 },
    );
  });
});
