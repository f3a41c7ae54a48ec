import type { BriefDeclaration } from './declaration.ts';

/** What has come and gone between two lists of declarations. */
export interface Exchange {
  readonly gone: ReadonlySet<BriefDeclaration>;
  /** Ordered by id. */
  readonly come: readonly BriefDeclaration[];
}

/** @param after ordered by id */
export function exchangeBetween(
  before: readonly BriefDeclaration[],
  after: readonly BriefDeclaration[],
): Exchange {
  const gone = new Set(before);
  const come = after.filter((declaration) => !gone.delete(declaration));
  return { gone, come };
}
