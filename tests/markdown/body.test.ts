import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/markdown/body.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { placed } from './reading.ts';

const HEADINGS = [
  '项目概况',
  '项目实施计划',
  '项目总目标',
  '年度绩效目标',
  '需要说明的其他问题',
] as const;

/** A body whose first section is given and whose others hold a word. */
function body(overview: string): string {
  const others = HEADINGS.slice(1).map((heading) => `## ${heading}\n\n有。\n`);
  return [`## ${HEADINGS[0]}\n\n${overview}\n`, ...others].join('\n');
}

function read(text: string) {
  return readBody(sourceFile('甲.md', text), text, 0);
}

describe('a section', () => {
  it.each([
    ['1、业务计划:', '（一）甲'],
    ['(1) 甲; 2. 乙', '依照《中华人民共和国人民调解法》要求'],
    ['关于印发<江苏省考核验收办法>的通知', '3<5 且 5>3'],
    ['2016-2020年，*100%', '苏司通[2015]38号_省司法厅关于做好'],
    ['项目启动→需求分析', '① 甲 ② 乙'],
    ['#1 机房', '100 % & 更多'],
  ])('keeps plain text to the character: %s', (first, second) => {
    const { sections, diagnostics } = read(body(`${first}\n\n${second}`.replaceAll(/^#/gm, '\\#')));
    expect(diagnostics).toEqual([]);
    expect(sections.overview).toEqual([
      { kind: 'paragraph', text: first },
      { kind: 'paragraph', text: second },
    ]);
  });

  it('keeps the printed number of a list item', () => {
    const { sections, diagnostics } = read(body('3. 甲\n4. 乙\n\n又\n\n- 丙'));
    expect(diagnostics).toEqual([]);
    expect(sections.overview).toEqual([
      {
        kind: 'list',
        items: [
          { marker: '3.', text: '甲' },
          { marker: '4.', text: '乙' },
        ],
      },
      { kind: 'paragraph', text: '又' },
      { kind: 'list', items: [{ marker: '-', text: '丙' }] },
    ]);
  });

  it('gives back what was escaped', () => {
    const { sections } = read(body('\\*甲\\* \\_乙\\_ \\[丙\\] \\\\'));
    expect(sections.overview).toEqual([{ kind: 'paragraph', text: '*甲* _乙_ [丙] \\' }]);
  });

  it('keeps any words, once what Markdown would eat is escaped', () => {
    const word = fc.constantFrom(
      '甲',
      '乙丙',
      ' ',
      '100',
      '%',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '#',
      '!',
      '\\',
      '~',
      '&amp;',
      '|',
      '。',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = `文${words.join('')}字`;
        const escaped = text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
        const { sections, diagnostics } = read(body(escaped));
        expect(diagnostics).toEqual([]);
        expect(sections.overview).toEqual([{ kind: 'paragraph', text }]);
      }),
      { numRuns: 100 },
    );
  });

  it('may be blank only under 需要说明的其他问题', () => {
    const text = HEADINGS.map((heading) => `## ${heading}\n`).join('\n');
    expect(placed(read(text).diagnostics)).toEqual(
      ['1:1', '3:1', '5:1', '7:1'].map((at) => `${at} body/empty-section`),
    );
  });
});

describe('the headings', () => {
  it('are all missing where the body is empty, and reported at its beginning', () => {
    expect(placed(read('').diagnostics)).toEqual(HEADINGS.map(() => '1:1 body/missing-heading'));
  });

  it('are reported at the right place of the file, wherever the body begins', () => {
    const head = '---\n甲: 乙\n---\n';
    const text = body('<b>').replace('## 项目总目标', '## 总目标');
    const { diagnostics } = readBody(sourceFile('甲.md', head + text), text, head.length);
    expect(placed(diagnostics)).toEqual(['6:1 body/html', '12:1 body/heading']);
  });
});
