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

/**
 * By file: the rows whose layout 整理 describes by hand. The import lists a restoration at each, or
 * the row is listed here: one it reads without having to restore anything, or (档案管理规范性,
 * 年度预算安排资金) one whose restoration it lists at the row or field beside it.
 */
const READ_WITHOUT_RESTORATION: Readonly<Record<string, readonly string[]>> = {
  'administration-by-law': ['档案管理规范性', '其他收入'],
  'community-corrections': ['其他收入'],
  'information-systems-maintenance': ['项目资金总额'],
  'legal-aid': ['年度预算安排资金'],
  'legal-publicity': ['其他收入'],
  mediation: ['项目资金总额'],
  'normative-documents-system': ['项目资金总额'],
  'public-legal-services': ['其他收入'],
};

describe.each(corpus.declarations.map((one) => [one.slug, one] as const))(
  '%s',
  (slug, published) => {
    const form = RECOGNITION.forms.find(({ name }) => name === published.name);

    it('is imported as it is published, to the character, apart from what people wrote', () => {
      expect(written(form!.text)).toBe(written(declarationText(published)));
    });

    it('has a restoration where a person described one by hand', () => {
      const listed = new Set(
        form!.restorations.map(({ field }) => field.指标 ?? field.明细 ?? field.字段),
      );
      const missing = published.restorations
        .map((one) => one.indicator ?? one.costItem ?? one.label)
        .filter((place) => !listed.has(place));
      const known = READ_WITHOUT_RESTORATION[slug] ?? [];
      expect(missing.filter((place) => !known.includes(place))).toEqual([]);
    });
  },
);
