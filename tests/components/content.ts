import { readPortal, type Portal } from '../../src/site/portal.ts';
import type { WholeDeclaration } from '../../src/site/portal.ts';
import type { Declaration } from '../../src/domain/declaration.ts';

/** The published content; read once for all tests of a file. */
export const portal: Portal = readPortal(process.cwd());

/** @throws when the content has no such declaration of 江阴市司法局, 2020. */
export function declarationOf(slug: string): Declaration {
  return wholeOf(slug).declaration;
}

/** @throws when the content has no such declaration of 江阴市司法局, 2020. */
export function wholeOf(slug: string): WholeDeclaration {
  const found = portal.whole(`2020/justice/${slug}`);
  if (!found) throw new Error(`No declaration ${slug}`);
  return found;
}
