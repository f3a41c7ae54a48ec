import type { Declaration } from '../domain/declaration.ts';
import { declarationText } from '../markdown/declaration-text.ts';
import { serializeDeclaration } from '../markdown/serialize.ts';

/**
 * The published copy of a declaration's file. What the portal shows nowhere is blank in it: names
 * and phones that site.yaml withholds, and who decided a 公开审查.
 */
export function declarationFile(declaration: Declaration): string {
  const reviews = declaration.reviews.map((review) => ({ ...review, by: '' }));
  return serializeDeclaration(declarationText({ ...declaration, reviews }));
}
