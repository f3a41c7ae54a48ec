import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportForms } from '../../src/cli/export.ts';
import { template } from '../../src/cli/template.ts';
import {
  declarationFile,
  realContent,
  realText,
  withProject,
  type Files,
} from '../fixtures/content.ts';
import { testEffects } from './test-effects.ts';

const LEGAL_AID = declarationFile('legal-aid');
const MEDIATION = declarationFile('mediation');
const BOTH = realContent([LEGAL_AID, MEDIATION]);

function run(wanted: readonly string[], files: Files = BOTH, times = 1) {
  return withProject(files, (root) => {
    const options = { wanted, formats: ['xlsx'] as const, out: join(root, '导出'), replace: false };
    for (let at = 0; at < times; at += 1)
      exportForms(options, { ...testEffects({ root }), cwd: root });
    return readdirSync(options.out).sort();
  });
}

describe('export', () => {
  it('writes every declaration where none is named', () => {
    expect(run([])).toEqual(['2020-justice-legal-aid.xlsx', '2020-justice-mediation.xlsx']);
  });

  it.each([['2020/justice/mediation'], [MEDIATION]])('takes an id or a file: %s', (name) => {
    expect(run([name])).toEqual(['2020-justice-mediation.xlsx']);
  });

  it('takes a folder', () => {
    expect(run(['content/declarations/2020'])).toHaveLength(2);
  });

  it('refuses a name that means nothing', () => {
    expect(() => run(['mediatoin'])).toThrow('没有找到“mediatoin”');
  });

  it('refuses to write over a file, and writes none', () => {
    expect(() => run([], BOTH, 2)).toThrow('没有写任何文件');
  });

  it('refuses a declaration with faults, and says what to run', () => {
    const broken = realText(MEDIATION).replace('项目总金额: 63.50', '项目总金额: 63．50');
    expect(() => run(['2020/justice/mediation'], new Map([...BOTH, [MEDIATION, broken]]))).toThrow(
      `npm run check -- ${MEDIATION}`,
    );
  });
});

describe('template', () => {
  const write = (edition: string | undefined) =>
    withProject(BOTH, (root) => {
      const options = { edition, formats: ['xlsx', 'docx'] as const, out: root, replace: false };
      template(options, testEffects({ root }));
      const names = readdirSync(root).filter((name) => name !== 'content');
      return names.sort().map((name) => [name, readFileSync(join(root, name)).length > 4000]);
    });

  it('writes the empty form of an edition in both formats', () => {
    expect(write('jiangyin-2020')).toEqual([
      ['jiangyin-2020.docx', true],
      ['jiangyin-2020.xlsx', true],
    ]);
  });

  it('names the editions there are where it does not know one', () => {
    expect(() => write('jiangyin')).toThrow(
      '没有表式“jiangyin”。是不是“jiangyin-2020”？现有的表式：jiangyin-2020、national-2015。',
    );
  });

  it('writes every edition where none is named', () => {
    expect(write(undefined).map(([name]) => name)).toEqual([
      'jiangyin-2020.docx',
      'jiangyin-2020.xlsx',
      'national-2015.docx',
      'national-2015.xlsx',
    ]);
  });
});
