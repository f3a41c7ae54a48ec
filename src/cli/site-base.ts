import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * The base path content/site.yaml asks for, before the content is read and checked as a whole.
 *
 * @returns as written there; `/` where the file or the key is missing, which the build reports
 */
export async function configuredBasePath(root: string): Promise<string> {
  try {
    const text = await readFile(join(root, 'content', 'site.yaml'), 'utf8');
    const site: unknown = parse(text, { schema: 'failsafe' });
    const path = (site as Readonly<Record<string, unknown>> | null)?.['基础路径'];
    return typeof path === 'string' ? path : '/';
  } catch {
    return '/';
  }
}
