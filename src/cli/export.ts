import path from 'node:path';
import type { Declaration } from '../domain/declaration.ts';
import { exportForm, type FormFormat } from '../export/form/index.ts';
import { declarationText } from '../markdown/declaration-text.ts';
import { loadContent, type Content } from '../store/content.ts';
import type { Effects } from './effects.ts';
import { writeNewFiles, type NewFile } from './new-files.ts';
import { phases } from './phases.ts';
import { UserError } from './user-error.ts';

export interface ExportOptions {
  /** As the user wrote them: files, folders or ids; empty for every declaration. */
  readonly wanted: readonly string[];
  readonly formats: readonly FormFormat[];
  /** Absolute. */
  readonly out: string;
  readonly replace: boolean;
}

/**
 * Writes declarations as the official form again, names and phones included.
 * @returns exit code
 * @throws UserError for a name that means no declaration, one that cannot be read, or a file that
 *   is already there; then nothing is written.
 */
export function exportForms(options: ExportOptions, effects: Effects): number {
  const clock = phases(effects);
  clock.next('读取内容');
  const content = loadContent(effects.root, { progress: clock.progress });
  const ids = wantedIds(options.wanted, content, effects);
  const files = ids.flatMap((id) => filesOf(readable(content, id), content, options.formats));
  clock.next('写出文件');
  writeNewFiles(options.out, files, options.replace);
  clock.done(`写出 ${String(files.length)} 个文件到 ${options.out}`);
  return 0;
}

function wantedIds(wanted: readonly string[], content: Content, effects: Effects): string[] {
  const known = [...content.sources.keys()];
  if (wanted.length === 0) return known;
  const found = wanted.flatMap((name) => {
    const ids = known.filter((id) => means(name, id, effects));
    if (ids.length > 0) return ids;
    throw new UserError(
      `没有找到“${name}”。写 content/declarations/ 里的文件、文件夹，或编号，例如 2020/justice/legal-aid。`,
    );
  });
  return [...new Set(found)];
}

/** A path or an id, of a declaration or of a folder above it. */
function means(name: string, id: string, { cwd, root }: Effects): boolean {
  const given = path.relative(root, path.resolve(cwd, name)).split(path.sep).join('/');
  const file = `content/declarations/${id}.md`;
  const bare = name.replace(/\/+$/, '');
  return [
    given === file,
    file.startsWith(`${given}/`),
    id === bare,
    id.startsWith(`${bare}/`),
  ].some(Boolean);
}

/** What the file says, nothing withheld. */
function readable(content: Content, id: string): Declaration {
  const declaration = content.sources.get(id)?.declaration;
  if (declaration) return declaration;
  const file = `content/declarations/${id}.md`;
  throw new UserError(`${file} 还有错误，不能导出。先运行 npm run check -- ${file} 并改正。`);
}

function filesOf(
  declaration: Declaration,
  { corpus }: Content,
  formats: readonly FormFormat[],
): NewFile[] {
  const { id, department, slug, edition } = declaration;
  const taxonomy = corpus.taxonomies.get(edition);
  if (!taxonomy) throw new UserError(`${id} 的表式“${edition}”读不出来：先运行 npm run check。`);
  return formats.map((format) => ({
    name: `${id.replaceAll('/', '-')}.${format}`,
    bytes: () =>
      exportForm(
        { text: declarationText(declaration), department, slug, edition: taxonomy },
        format,
      ),
  }));
}
