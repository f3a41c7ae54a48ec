import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticAt, sourceFile } from '../markdown/source-file.ts';

/** Folder of the content → what a path in it looks like, and how staff are told so. */
const PLACES: readonly (readonly [folder: string, pattern: RegExp, words: string])[] = [
  ['content/declarations/', /./, ''],
  ['content/departments/', /^[a-z0-9][a-z0-9-]*\.yaml$/, 'content/departments/部门代码.yaml'],
  ['content/taxonomy/', /^[a-z0-9][a-z0-9-]*\.yaml$/, 'content/taxonomy/表式名.yaml'],
  ['content/pages/', /^[a-z0-9][a-z0-9-]*\.md$/, 'content/pages/英文短名.md'],
];

const ANYWHERE =
  'content/declarations/、departments/、taxonomy/、pages/ 里的文件，或 content/site.yaml、content/redirects.yaml';

/** A file nobody would ever read is a mistake: its author believes it is published. */
export function strayFile(path: string): Diagnostic | null {
  if (path === 'content/site.yaml' || path === 'content/redirects.yaml') return null;
  const place = PLACES.find(([folder]) => path.startsWith(folder));
  if (place?.[1].test(path.slice(place[0].length))) return null;
  return diagnosticAt(sourceFile(path, ''), {
    code: 'file/path',
    start: 0,
    end: 0,
    label: null,
    message: `应为 ${place?.[2] ?? ANYWHERE}，实为别的路径`,
    hint: '改正文件夹、文件名或扩展名；文件名只用小写英文字母、数字和短横。不是内容的文件，不要放在 content 里。',
  });
}

/** A file the portal cannot do without. */
export function missingFile(path: string): Diagnostic {
  return diagnosticAt(sourceFile(path, ''), {
    code: 'file/missing',
    start: 0,
    end: 0,
    label: null,
    message: `应有 ${path}，实为没有`,
    hint: '照仓库里原有的那一份补上。',
  });
}
