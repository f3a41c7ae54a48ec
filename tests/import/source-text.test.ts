import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../src/import/recognise.ts';
import { declarationText, type DeclarationText } from '../../src/markdown/declaration-text.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { loadContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';
import { SOURCE_TEXT, textFormFile } from './text-form-file.ts';

const { corpus } = loadContent(PROJECT);
const RECOGNITION = recogniseForms(textFormFile(SOURCE_TEXT), [...corpus.taxonomies.values()]);

/** What people wrote about a form: not on the form, and no import can know it. */
const WRITTEN_BY_PEOPLE = ['勘注', '公开审查', '整理'];

/**
 * What a person decided about the words of the source, by file: [as imported, as published].
 * In 依法行政 one cell of the source ends with the words of the next row's; 整理 tells so.
 */
const DECIDED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'administration-by-law': [
    [
      '3. 按照档案资料管理制度或机制执行健全说明项目管理制度健全，能够保障项目顺利实施。',
      '3. 按照档案资料管理制度或机制执行',
    ],
    [
      '      - 指标: 项目管理制度健全性\n        目标值: 健全\n        来源:\n',
      '      - 指标: 项目管理制度健全性\n        目标值: 健全\n        来源: 健全说明项目管理制度健全，能够保障项目顺利实施。\n',
    ],
  ],
};

/** The file a declaration makes, without what people wrote. */
function written({ frontMatter, sections }: DeclarationText): string {
  const own = Object.entries(frontMatter).filter(([key]) => !WRITTEN_BY_PEOPLE.includes(key));
  return serializeDeclaration({ frontMatter: Object.fromEntries(own), sections });
}

describe('the source text of the nine forms', () => {
  it('is divided into nine forms of 2020', () => {
    expect(RECOGNITION.forms.map(({ name }) => name)).toEqual([
      '公共法律服务与人民参与促进法治经费',
      '社区矫正帮教安置工作经费',
      '普法与依法治市工作经费',
      '法律援助经费',
      '依法行政及政府法律顾问专项经费',
      '江阴市规范性文件网上运行管理系统',
      '江阴司法行政应急指挥平台音视频通讯子系统',
      '江阴市司法局运维类项目',
      '调解专项经费',
    ]);
    expect(new Set(RECOGNITION.forms.map(({ year }) => year))).toEqual(new Set(['2020']));
  });

  it('has every cell placed or known as printed by the form', () => {
    const { cells, placed, printed } = RECOGNITION.counts;
    expect(RECOGNITION.unplaced).toEqual([]);
    expect(cells).toBe(1498);
    expect(placed + printed).toBe(cells);
  });

  it('leaves no doubt', () => {
    expect(RECOGNITION.forms.flatMap(({ doubts }) => doubts)).toEqual([]);
  });
});

describe.each(corpus.declarations.map((one) => [one.slug, one] as const))(
  '%s',
  (slug, published) => {
    const form = RECOGNITION.forms.find(({ name }) => name === published.name);

    it('is imported as it is published, apart from what a person decided', () => {
      const imported = (DECIDED[slug] ?? []).reduce((text, [from, to]) => {
        expect(text).toContain(from);
        return text.replace(from, to);
      }, written(form!.text));
      expect(imported).toBe(written(declarationText(published)));
    });
  },
);
