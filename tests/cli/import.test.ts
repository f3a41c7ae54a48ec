import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { importForms, readForm, readYear, type ImportOptions } from '../../src/cli/import.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { UnreadableFormError, type FormFile } from '../../src/import/grid.ts';
import {
  declarationFile,
  PROJECT,
  REAL_CONTENT,
  realContent,
  realText,
  writeFiles,
  type Files,
} from '../fixtures/content.ts';
import { nationalFile } from '../import/national-form.ts';
import { SOURCE_TEXT, textFormFile } from '../import/text-form-file.ts';
import { inFolder, testEffects } from './test-effects.ts';

const OPTIONS: ImportOptions = {
  files: ['form'],
  department: undefined,
  year: undefined,
  edition: undefined,
  slug: undefined,
  replace: false,
  dryRun: false,
  report: undefined,
};
const DEPARTMENT = 'content/departments/health.yaml';
const FOLDER = 'content/declarations/2021/health';
const AID = declarationFile('legal-aid');
const SOURCE = textFormFile(SOURCE_TEXT);

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly root: string;
}

/** Imports one form file into a project of the given files, and looks at it. */
async function run(
  files: Files,
  file: FormFile,
  options: Partial<ImportOptions>,
  look: (result: Run) => void,
): Promise<void> {
  await inFolder(async (root) => {
    writeFiles(root, files);
    const effects = testEffects({ root });
    const code = await importForms({ ...OPTIONS, ...options }, effects, () =>
      Promise.resolve(file),
    );
    look({ code, ...effects.written, root });
  });
}

/** The settings, and a department whose form is the national one. */
function withHealth(): Files {
  const health = '名称: 江阴市卫生健康委员会\n简称: 卫健委\n说明: 主管卫生健康工作的部门。\n';
  return new Map<string, string | Uint8Array>(realContent([])).set(DEPARTMENT, health);
}

function declarationsIn(root: string): string[] {
  const folder = join(root, 'content/declarations');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.md'),
      )
    : [];
}

describe('import', () => {
  it('changes nothing where the nine published declarations stand already', async () => {
    await run(REAL_CONTENT, SOURCE, {}, ({ code, stdout, root }) => {
      expect(code).toBe(0);
      expect(stdout).toContain('新增 0，替换 0，相同 9，不同而未替换 0');
      expect(readFileSync(join(root, AID), 'utf8')).toBe(realText(AID));
    });
  });

  it('places every cell of the source and says so', async () => {
    await run(REAL_CONTENT, SOURCE, { dryRun: true }, ({ stdout }) => {
      expect(stdout).toContain('有字的格共 1498 个：内容 898，表格自身的字 600，没有找到位置 0');
    });
  });

  it('writes declarations that check accepts, in files named by their syllables', async () => {
    await run(withHealth(), nationalFile(), {}, ({ code, root }) => {
      expect(code).toBe(0);
      expect(declarationsIn(root)).toEqual([
        '2021/health/xiang-zhen-wei-sheng-yuan-she-bei-geng.md',
      ]);
      const after = testEffects({ root });
      expect([check({ files: [] }, after), after.written.stdout]).toEqual([0, '']);
    });
  });

  it('takes the file name it is given', async () => {
    await run(withHealth(), nationalFile(), { slug: 'clinics' }, ({ root }) => {
      expect(existsSync(join(root, FOLDER, 'clinics.md'))).toBe(true);
    });
  });

  it('writes nothing on a dry run', async () => {
    await run(withHealth(), nationalFile(), { dryRun: true }, ({ root, stderr }) => {
      expect(declarationsIn(root)).toEqual([]);
      expect(stderr).toContain('试运行，没有写入任何文件');
    });
  });

  it('names what differs and leaves the file alone', async () => {
    const files = new Map(REAL_CONTENT).set(AID, realText(AID).replace('金额: 108', '金额: 109'));
    await run(files, SOURCE, {}, ({ code, stdout, root }) => {
      expect(code).toBe(1);
      expect(stdout).toContain('项目概算 第 1 行 / 金额：现为“109”，导入为“108”');
      expect(readFileSync(join(root, AID), 'utf8')).toContain('金额: 109');
    });
  });

  it('replaces on demand and keeps the 勘注 whose words still stand', async () => {
    const text = realText(AID)
      .replace('金额: 108', '金额: 109')
      .replace('原文: ≥100%', '原文: ≥101%');
    const files = new Map(REAL_CONTENT).set(AID, text.replace('目标值: ≥100%', '目标值: ≥101%'));
    await run(files, SOURCE, { replace: true }, ({ code, stdout, root }) => {
      const written = readFileSync(join(root, AID), 'utf8');
      expect(code).toBe(0);
      expect(written).toContain('金额: 108');
      expect(written).toContain('原文: 与我市常住人口比达万分之十');
      expect(written).not.toContain('≥101%');
      expect(stdout).toContain('没有留住：目标值预算执行率：≥101%');
    });
  });

  it('says how to add a department it does not know', async () => {
    const failing = run(realContent([]), nationalFile(), {}, () => undefined);
    await expect(failing).rejects.toThrow(
      /表上印的是“江阴市卫生健康委员会（361）”.*--department.*justice（江阴市司法局）[^]*content\/departments/u,
    );
  });

  it('refuses a file without a form', async () => {
    const failing = run(REAL_CONTENT, textFormFile('会议通知\n'), {}, () => undefined);
    await expect(failing).rejects.toThrow('没有认出申报表');
  });

  it('passes on why a file cannot be read, and writes nothing', async () => {
    await inFolder(async (root) => {
      writeFiles(root, withHealth());
      const unreadable = new UnreadableFormError('文件有密码。', '去掉密码另存一份。');
      const failing = importForms(OPTIONS, testEffects({ root }), () => Promise.reject(unreadable));
      await expect(failing).rejects.toThrow(/文件有密码[^]*去掉密码/u);
      expect(declarationsIn(root)).toEqual([]);
    });
  });

  it('writes the report to a file as well', async () => {
    await inFolder(async (folder) => {
      const report = join(folder, '报告.txt');
      await run(withHealth(), nationalFile(), { report }, ({ stdout }) => {
        expect(readFileSync(report, 'utf8')).toBe(stdout);
      });
    });
  });

  it('takes only a year for --year', () => {
    expect(readYear('2020')).toBe(2020);
    expect(() => readYear('二〇二〇')).toThrow(UserError);
  });

  it('reads the source text by the text reader as it stands', async () => {
    const file = await readForm(
      join(PROJECT, 'tests/fixtures/source/江阴市司法局-2020-绩效目标申报表.txt'),
    );
    await run(REAL_CONTENT, file, {}, ({ stdout }) => {
      expect(stdout).toContain('相同 9，不同而未替换 0');
    });
  });
});
