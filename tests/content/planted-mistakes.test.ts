import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { ContentError, readPortal } from '../../src/site/portal.ts';
import {
  declarationFile,
  REAL_CONTENT,
  realContent,
  withProject,
  type Files,
} from '../fixtures/content.ts';
import { BODY_MISTAKES } from './mistakes/body.ts';
import { FILE_MISTAKES } from './mistakes/files.ts';
import { REFERENCE_MISTAKES } from './mistakes/references.ts';
import { SCHEMA_MISTAKES } from './mistakes/schema.ts';
import { SETTINGS_MISTAKES } from './mistakes/settings.ts';
import { YAML_MISTAKES } from './mistakes/yaml.ts';
import { inFile, inLegalAid, LEGAL_AID, type Mistake, type Place } from './plant.ts';

const GROUPS: readonly (readonly [group: string, mistakes: readonly Mistake[]])[] = [
  ['the form’s keys and values', SCHEMA_MISTAKES],
  ['YAML', YAML_MISTAKES],
  ['the body', BODY_MISTAKES],
  ['files', FILE_MISTAKES],
  ['勘注, 公开审查 and what must not be disclosed', REFERENCE_MISTAKES],
  ['settings and pages', SETTINGS_MISTAKES],
];
const MISTAKES = GROUPS.flatMap(([, mistakes]) => mistakes);

/** Everything that stops the content from being published. */
function faultsOf(files: Files): readonly Diagnostic[] {
  return withProject(files, (root) => {
    try {
      readPortal(root, { base: '/' });
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.diagnostics;
      throw error;
    }
  });
}

function placed({ file, line, column, code }: Diagnostic): string {
  return `${file}:${String(line)}:${String(column)} ${code}`;
}

describe.each(GROUPS)('a mistake in %s', (_group, mistakes) => {
  it.each(mistakes)('is reported where it stands, and once: %s', (_kind, planted, code, words) => {
    const { files, places } = planted();
    const faults = faultsOf(files);
    expect(faults.map(placed)).toEqual(
      places.map(({ file, line, column }) => `${file}:${String(line)}:${String(column)} ${code}`),
    );
    expect(faults.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toContain(words);
  });
});

describe('one run', () => {
  it('reports every mistake of a file, of whatever kind', () => {
    const { files, places } = inLegalAid(
      ...['项目负责人: 管茜', '‸项目负责入: 管茜'],
      ...['计划开始日期: 2020-01-01', '计划开始日期: ‸2020-02-30'],
      ...['目标值: 1683', '目标值: ‸>1683件'],
      ...['来源: 健全说明财务制度健全、完善、有效。', '来源: 健全‸\u{200b}说明'],
      ...['    金额: 0.3\n', '    金额: ‸0.3万元\n'],
      ...['用途: 民事、刑事、仲裁案件补贴', '用途: 见‸13812345678'],
      ...['    规则: [项目结余]', '    规则: [‸项目节余]'],
      ...['  行: 229-297', '  行: ‸229'],
      ...['\n## 项目概况\n', '\n‸# 项目概况\n'],
      ...['\n组织架构：市中心', '\n组织架构：‸<b>市中心'],
    )();
    expect(faultsOf(files).map(placed).sort()).toEqual(
      [
        'schema/unknown-key',
        'schema/bad-date',
        'file/invisible-character',
        'yaml/quote-needed',
        'disclosure/mobile',
        'schema/bad-amount',
        'schema/unknown-rule',
        'schema/bad-lines',
        'body/heading',
        'body/html',
      ]
        .map((code, index) => `${LEGAL_AID}:${place(places[index])} ${code}`)
        .sort(),
    );
  });

  it('reports the mistakes of every file, settings and pages as well', () => {
    const changes = [
      inFile('content/site.yaml', '公开姓名: 是', '公开姓名: ‸对'),
      inFile('content/departments/justice.yaml', '简称: 司法局', '‸简称:'),
      inFile('content/taxonomy/jiangyin-2020.yaml', '    - 单位专项', '    - ‸[单位专项'),
      inFile('content/pages/about.md', '## 这是什么\n', '## 这是什么\n\n‸<hr>\n'),
      inLegalAid('\n联系人: 管茜', '\n‸联系人管茜'),
      inFile(declarationFile('mediation'), '\n## 项目总目标\n', '\n‸##项目总目标\n'),
    ].map((change) => change());
    const files = new Map([
      ...realContent([]),
      ...changes.flatMap(({ files: all, places }) =>
        [...all].filter(([file]) => file === places[0]?.file),
      ),
    ]);
    expect(faultsOf(files).map(placed).sort()).toEqual(
      [
        'schema/bad-option',
        'schema/blank',
        'yaml/unclosed',
        'prose/html',
        'yaml/no-colon',
        'body/heading',
      ]
        .map(
          (code, index) =>
            `${changes[index]!.places[0]!.file}:${place(changes[index]!.places[0])} ${code}`,
        )
        .sort(),
    );
  });
});

function place(found: Place | undefined): string {
  return `${String(found?.line)}:${String(found?.column)}`;
}

describe('the list of mistakes', () => {
  it('has more than a hundred kinds, each named once', () => {
    const kinds = MISTAKES.map(([kind]) => kind);
    expect(kinds.length).toBeGreaterThan(100);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('is planted in content that has no fault of its own', () => {
    expect(faultsOf(REAL_CONTENT)).toEqual([]);
  });
});
