import type { Diagnostic } from '../../../domain/diagnostic.ts';
import { quote } from '../../../domain/schema/problem.ts';
import { DEPARTMENT, fieldKeys, SLUG, valueOf, type Entries } from './names.ts';
import { isSlug, placeOf } from './place.ts';
import type { Settings } from './settings.ts';

interface PlaceFault {
  readonly at: readonly string[];
  readonly diagnostic: Diagnostic;
  readonly rule: null;
  readonly equation: null;
}

/** What is wrong with where the file belongs. */
export function placeFaults(entries: Entries, settings: Settings): PlaceFault[] {
  const { path } = placeOf(entries);
  const department = valueOf(entries, DEPARTMENT);
  const slug = valueOf(entries, SLUG);
  const faults: PlaceFault[] = [];
  if (!settings.departments.some(({ code }) => code === department)) {
    faults.push(
      fault(path, DEPARTMENT, 'file/department', {
        message: `应为 content/departments/ 里已有的部门，实为${quote(department)}`,
        hint: '从列出的部门里选一个；没有列出的，先请管理员加一个部门文件。',
      }),
    );
  }
  if (!isSlug(slug)) {
    faults.push(
      fault(path, SLUG, 'file/path', {
        message: `应为小写英文字母、数字和短横组成的短名，实为${quote(slug)}`,
        hint: '用两三个英文词概括项目，以短横相连，例如 legal-aid。',
      }),
    );
  }
  return faults;
}

function fault(
  file: string,
  name: string,
  code: string,
  words: Pick<Diagnostic, 'message' | 'hint'>,
): PlaceFault {
  const at = fieldKeys(name);
  const label = at.at(-1) ?? null;
  return {
    at,
    diagnostic: { ...words, code, severity: 'error', file, line: 1, column: 1, length: 1, label },
    rule: null,
    equation: null,
  };
}
