import type { DeclarationKey } from '../domain/build-declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { nearest } from '../domain/schema/nearest.ts';
import { diagnosticAt, sourceFile, type SourceFile } from '../markdown/source-file.ts';

const PATH = /^content\/declarations\/(\d{4})\/([^/]+)\/([a-z0-9][a-z0-9-]{0,62})\.md$/;

/**
 * Reads year, department and slug from a declaration's path, or says what is wrong with the path.
 * @param departments codes of the departments there are.
 */
export function declarationKey(
  file: SourceFile,
  departments: ReadonlySet<string>,
): DeclarationKey | Diagnostic {
  const [, year = '', department = '', slug = ''] = PATH.exec(file.path) ?? [];
  if (!slug) {
    return pathFault(
      file,
      'path',
      '应为 content/declarations/年份/部门代码/英文短名.md，实为别的路径',
      '文件名只用小写英文字母、数字和短横，以 .md 结尾，例如 content/declarations/2020/justice/legal-aid.md。',
    );
  }
  if (!departments.has(department)) {
    const suggestion = nearest(department, departments);
    return pathFault(
      file,
      'department',
      `应为 content/departments/ 里已有的部门代码，实为“${department}”`,
      `${suggestion ? `是不是“${suggestion}”？` : ''}新部门先加一个 content/departments/${department}.yaml。`,
    );
  }
  return { fiscalYear: Number(year), department, slug };
}

export function unreadable(path: string): Diagnostic {
  return diagnosticAt(sourceFile(path, ''), {
    code: 'file/encoding',
    start: 0,
    end: 0,
    label: null,
    message: '应为 UTF-8 编码的文本，实为别的编码或别种文件',
    hint: '在编辑器里另存为 UTF-8；Word、Excel、PDF 不能直接放在这里。',
  });
}

function pathFault(file: SourceFile, code: string, message: string, hint: string): Diagnostic {
  return diagnosticAt(file, { code: `file/${code}`, start: 0, end: 0, label: null, message, hint });
}
