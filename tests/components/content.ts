import { readPortal, type Portal } from '../../src/site/portal.ts';
import type { Declaration } from '../../src/domain/declaration.ts';

/** The published content; read once for all tests of a file. */
export const portal: Portal = readPortal(process.cwd());

/** @throws when the content has no such declaration of 江阴市司法局, 2020. */
export function declarationOf(slug: string): Declaration {
  const declaration = portal.corpus.declaration(`2020/justice/${slug}`);
  if (!declaration) throw new Error(`No declaration ${slug}`);
  return declaration;
}
