import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { markQuotes, setParagraphs } from '../../src/components/Prose/paragraphs.ts';

function paragraphs(...texts: string[]) {
  return setParagraphs(texts.map((text) => ({ kind: 'paragraph', id: text, text })));
}

describe('setParagraphs', () => {
  it('sets bracketed numbers below plain ones', () => {
    expect(paragraphs('1、业务计划', '(1) 培训', '2、财务计划').map(({ depth }) => depth)).toEqual([
      0, 1, 0,
    ]);
  });

  it('sets plain numbers below Chinese ones', () => {
    expect(paragraphs('一、行政立法', '1、审查').map(({ depth }) => depth)).toEqual([0, 1]);
  });

  it('does not indent numbers that have nothing above them', () => {
    expect(paragraphs('(1) 培训').map(({ depth }) => depth)).toEqual([0]);
  });

  it('hangs wider numbers out further', () => {
    const hangs = paragraphs('没有编号', '1.培训', '1、培训', '一、培训', '（一）培训').map(
      ({ hang }) => hang,
    );
    expect(hangs).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps the printed number of a list item', () => {
    const items = [{ id: 'p-1', marker: '1.', text: '培训' }];
    expect(setParagraphs([{ kind: 'list', items }]).map(({ text }) => text)).toEqual(['1. 培训']);
  });
});

describe('markQuotes', () => {
  it('sets a quoted passage apart', () => {
    expect(markQuotes('达到100%。', ['100%'])).toEqual([
      { text: '达到', doubtful: false },
      { text: '100%', doubtful: true },
      { text: '。', doubtful: false },
    ]);
  });

  it('leaves out a passage that overlaps an earlier one', () => {
    const marked = markQuotes('甲乙丙丁', ['甲乙丙', '丙丁']).filter(({ doubtful }) => doubtful);
    expect(marked.map(({ text }) => text)).toEqual(['甲乙丙']);
  });

  it('changes no character of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, quotes) => {
        const runs = markQuotes(text, quotes);
        expect(runs.map((run) => run.text).join('')).toBe(text);
      }),
    );
  });
});
