import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { splitFrontMatter } from '../../src/markdown/split.ts';

function split(text: string) {
  return splitFrontMatter(sourceFile('甲.md', text));
}

describe('a content file', () => {
  it('is divided at its second fence, both halves at their offsets', () => {
    expect(split('---\n甲: 1\n---\n正文\n---\n后\n')).toEqual({
      frontMatter: '甲: 1\n',
      frontMatterStart: 4,
      body: '正文\n---\n后\n',
      bodyStart: 14 - 1,
    });
  });

  it('may end with its front matter', () => {
    expect(split('---\n甲: 1\n---')).toMatchObject({ frontMatter: '甲: 1\n', body: '' });
    expect(split('---\n---\n')).toMatchObject({ frontMatter: '', body: '' });
  });

  it.each([
    ['has no fence', '甲: 1\n', '第一行应为 ---'],
    ['has a blank behind the first fence', '--- \n甲: 1\n---\n', '第一行应为 ---'],
    ['has no second fence', '---\n甲: 1\n', '没有结束'],
    ['has four dashes for the second fence', '---\n甲: 1\n----\n', '没有结束'],
    ['has an indented second fence', '---\n甲: 1\n ---\n', '没有结束'],
  ])('is refused where it %s', (_fault, text, words) => {
    const fault = split(text) as Diagnostic;
    expect(fault).toMatchObject({ code: 'file/front-matter', line: 1, column: 1 });
    expect(fault.message).toContain(words);
  });
});
